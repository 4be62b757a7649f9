package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a request into a prompt: entries fenced as data, the last turns masked, nothing hidden, nothing without bounds. */
@Singleton
final class AnswerPrompt {
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_LINES = 6;

    private final PromptFile file = PromptFile.named("answer");
    private final PersonalData mask;

    AnswerPrompt(PersonalData mask) {
        this.mask = mask;
    }

    PromptFile file() {
        return file;
    }

    Prompt of(AnswerRequest request, Sources sources) {
        Map<String, String> values = Map.of(
                "entries", sources.fenced(),
                "conversation", conversation(request.earlier(), request.lang()),
                "question", cleaned(request.question(), LONGEST_QUESTION, mask));
        return file.filled(request.lang(), values);
    }

    /** The last lines; none where one of them, or what a customer said bit by bit, speaks to a model. */
    private String conversation(List<Line> earlier, String lang) {
        List<Line> last = earlier.subList(Math.max(0, earlier.size() - MOST_LINES), earlier.size());
        if (isSuspect(last)) {
            return nothing(lang);
        }
        String said = last.stream()
                .map(line -> name(line.party(), lang) + cleaned(line.text(), LONGEST_LINE, mask))
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? nothing(lang) : said;
    }

    static String cleaned(String text, int longest, PersonalData mask) {
        String masked = mask.mask(HiddenText.removed(text)).replaceAll("\\s+", " ");
        int length = Math.min(longest, masked.codePointCount(0, masked.length()));
        return Sources.harmless(masked.substring(0, masked.offsetByCodePoints(0, length)));
    }

    private static boolean isSuspect(List<Line> lines) {
        String customers = lines.stream()
                .filter(line -> line.party() == Line.Party.CUSTOMER)
                .map(Line::text)
                .collect(Collectors.joining(" "));
        return Suspicion.isRaisedBy(customers) || lines.stream().anyMatch(line -> Suspicion.isRaisedBy(line.text()));
    }

    private static String nothing(String lang) {
        return lang.equals(LanguageDetection.CHINESE) ? "（无）" : "(nothing)";
    }

    private static String name(Line.Party party, String lang) {
        boolean chinese = lang.equals(LanguageDetection.CHINESE);
        return switch (party) {
            case CUSTOMER -> chinese ? "顾客：" : "Customer: ";
            case BOT -> chinese ? "店铺：" : "Shop: ";
            case AGENT -> chinese ? "客服：" : "Agent: ";
        };
    }
}
