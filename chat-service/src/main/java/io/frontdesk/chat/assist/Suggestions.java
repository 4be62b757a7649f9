package io.frontdesk.chat.assist;

import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.dialogue.Nearness;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds entries that may answer a customer's last questions, as the bot finds them, without its doubts. Blocks the caller.
 */
@Singleton
final class Suggestions {
    private static final int MOST = 5;
    private static final int LOOKED_AT = 10;
    private static final int QUESTIONS = 2;
    private static final int INTENTS = 5;

    private final Retriever retriever;
    private final IntentClassifiers classifiers;

    Suggestions(Retriever retriever, IntentClassifiers classifiers) {
        this.retriever = retriever;
        this.classifiers = classifiers;
    }

    /** The best for {@code text}, or for the last questions; what was given already comes last, and never alone. */
    List<FaqHit> about(Story story, @Nullable String text) {
        List<String> questions =
                text == null || text.isBlank() ? Story.latest(story.questions(), QUESTIONS) : List.of(text);
        List<FaqHit> found = merged(questions.stream()
                .map(question -> found(question, story.conversation().lang()))
                .toList());
        return newFirst(found, story);
    }

    private List<FaqHit> found(String question, String fallback) {
        String lang = LanguageDetection.of(question, fallback);
        Map<String, Double> intents = classifiers.read(lang, question).stream()
                .flatMap(read -> read.prediction().top(INTENTS).stream())
                .collect(Collectors.toMap(IntentScore::intent, IntentScore::probability));
        double related = Nearness.in(lang).related();
        return retriever.retrieve(new FaqQuery(question, lang, LOOKED_AT, intents)).stream()
                .filter(hit -> hit.similarity() >= related)
                .toList();
    }

    /** The first of each, then the second of each, and so on; every entry once. */
    private static List<FaqHit> merged(List<List<FaqHit>> rankings) {
        Map<String, FaqHit> merged = new LinkedHashMap<>();
        for (int place = 0; place < LOOKED_AT; place++) {
            for (List<FaqHit> ranking : rankings) {
                if (place < ranking.size()) {
                    merged.putIfAbsent(key(ranking.get(place).entry()), ranking.get(place));
                }
            }
        }
        return List.copyOf(merged.values());
    }

    private static List<FaqHit> newFirst(List<FaqHit> found, Story story) {
        Set<String> cited = story.answers().stream()
                .flatMap(answer -> answer.reply().citations().stream())
                .map(Citation::id)
                .collect(Collectors.toSet());
        List<String> written = story.written();
        Map<Boolean, List<FaqHit>> byGiven =
                found.stream().collect(Collectors.partitioningBy(hit -> isGiven(hit.entry(), cited, written)));
        List<FaqHit> fresh = byGiven.getOrDefault(false, List.of());
        List<FaqHit> all = new ArrayList<>(fresh);
        if (!fresh.isEmpty()) {
            all.addAll(byGiven.getOrDefault(true, List.of()));
        }
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static boolean isGiven(FaqEntry entry, Set<String> cited, List<String> written) {
        return cited.contains(entry.id()) || written.stream().anyMatch(text -> text.contains(entry.answer()));
    }

    private static String key(FaqEntry entry) {
        return entry.lang() + " " + entry.id();
    }
}
