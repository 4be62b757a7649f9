package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Has a model think of further ways to ask what an entry answers. Keeps none of them: a person decides. */
@Singleton
@Requires(bean = LlmSettings.class)
public final class Paraphraser {
    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;
    private static final int EXAMPLES = 8;
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·]|\\d+[.)、．])\\s*");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Writing writing;
    private final PersonalData mask;
    private final PromptFile prompt = PromptFile.named("paraphrases");

    Paraphraser(Writing writing, PersonalData mask) {
        this.writing = writing;
        this.mask = mask;
    }

    /** Phrasings that the entry has not yet. Fails with {@link ModelUnavailable}. */
    public Mono<List<String>> paraphrases(FaqEntry entry) {
        Map<String, String> values = Map.of(
                "question", AnswerPrompt.cleaned(entry.question(), LONGEST, mask),
                "answer", AnswerPrompt.cleaned(entry.answer(), LONGEST * 2, mask),
                "known", known(entry));
        return writing.model()
                .write(prompt.filled(entry.lang(), values))
                .collect(StringBuilder::new, StringBuilder::append)
                .map(text -> suggestions(text.toString(), entry));
    }

    public String model() {
        return writing.model().name();
    }

    private static List<String> suggestions(String text, FaqEntry entry) {
        Map<String, String> fresh = new LinkedHashMap<>();
        text.lines()
                .map(line -> BULLET.matcher(HiddenText.removed(line))
                        .replaceFirst("")
                        .strip())
                .filter(line -> isPhrasing(line, entry))
                .forEach(line -> fresh.putIfAbsent(letters(line), line));
        Stream.concat(Stream.of(entry.question()), entry.similar().stream()).forEach(old -> fresh.remove(letters(old)));
        return fresh.values().stream().limit(MOST).toList();
    }

    private static boolean isPhrasing(String line, FaqEntry entry) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && LanguageDetection.of(line, "").equals(entry.lang())
                && !Suspicion.isRaisedBy(line);
    }

    private String known(FaqEntry entry) {
        return String.join(
                "\n",
                entry.similar().stream()
                        .limit(EXAMPLES)
                        .map(phrasing -> "- " + AnswerPrompt.cleaned(phrasing, LONGEST, mask))
                        .toList());
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
