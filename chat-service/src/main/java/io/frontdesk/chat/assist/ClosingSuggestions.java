package io.frontdesk.chat.assist;

import io.frontdesk.chat.answer.generated.Meaning;
import io.frontdesk.chat.conversation.Verdict;
import io.frontdesk.chat.dialogue.Nearness;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds which entry would have answered what an agent answered: by the cosine of the agent's own replies to the answers of
 * entries that the customer's questions and those replies find. Blocks the caller.
 */
@Singleton
final class ClosingSuggestions {
    private static final int MOST = 4;
    private static final int FOUND = 6;
    private static final int QUESTIONS = 2;
    private static final int LONGEST = 400;

    /** A reply of fewer letters is a word of courtesy. */
    private static final int SHORTEST = 12;

    private final Retriever retriever;
    private final Meaning meaning;

    ClosingSuggestions(Retriever retriever, Meaning meaning) {
        this.retriever = retriever;
        this.meaning = meaning;
    }

    /** An entry and how like its answer is to the reply that is most like it, from 0 to 1. */
    record Likely(FaqEntry entry, double likeness) {}

    /** Entries by falling likeness, and what may be ticked before the agent says anything; absent where nothing is likely. */
    record Closing(List<Likely> entries, Verdict.@Nullable Kind verdict) {
        Closing {
            entries = List.copyOf(entries);
        }
    }

    Closing about(Story story) {
        List<String> replies = story.written().stream()
                .filter(text -> text.strip().length() >= SHORTEST)
                .map(ClosingSuggestions::cut)
                .toList();
        String lang = language(story, replies);
        List<Likely> likely = found(story, replies, lang).stream()
                .map(entry -> new Likely(entry, likeness(entry, replies, lang)))
                .sorted(Comparator.comparingDouble((Likely each) -> -each.likeness()))
                .limit(MOST)
                .toList();
        return new Closing(likely, verdict(likely, replies, lang));
    }

    /** As near as the same question in other words is as near as the same answer; a reply that nothing is near is new. */
    private static Verdict.@Nullable Kind verdict(List<Likely> likely, List<String> replies, String lang) {
        if (replies.isEmpty()) {
            return null;
        }
        double best = likely.isEmpty() ? 0 : likely.getFirst().likeness();
        if (best >= Nearness.in(lang).sameQuestion()) {
            return Verdict.Kind.ENTRY;
        }
        return best < Nearness.in(lang).related() ? Verdict.Kind.NEW_ENTRY : null;
    }

    private List<FaqEntry> found(Story story, List<String> replies, String lang) {
        Map<String, FaqEntry> found = new LinkedHashMap<>();
        Stream.concat(Story.latest(story.questions(), QUESTIONS).stream(), Story.latest(replies, QUESTIONS).stream())
                .flatMap(text -> retriever.retrieve(FaqQuery.of(text, lang, FOUND)).stream())
                .forEach(hit -> found.putIfAbsent(hit.entry().id(), hit.entry()));
        return List.copyOf(found.values());
    }

    private double likeness(FaqEntry entry, List<String> replies, String lang) {
        String answer = cut(entry.answer());
        double most = replies.stream()
                .mapToDouble(reply -> reply.contains(answer) ? 1 : meaning.nearness(reply, answer, lang))
                .max()
                .orElse(0);
        return Math.clamp(most, 0, 1);
    }

    private static String language(Story story, List<String> replies) {
        String lang = story.conversation().lang();
        return replies.isEmpty() ? lang : LanguageDetection.of(String.join(" ", replies), lang);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
