package io.frontdesk.retrieval.index;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.FaqEntry;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * All that was found for one question, and what speaks for it.
 *
 * @param candidates everything that any leg found, in the order in which it is answered from
 */
public record Explanation(ReadQuestion question, Ranking weights, List<Candidate> candidates) {
    public Explanation {
        requireNonNull(question, "question");
        requireNonNull(weights, "weights");
        candidates = List.copyOf(candidates);
    }

    /**
     * How a question was read, step by step; each begins with what the one before left.
     *
     * @param normal one form of letters and characters
     * @param meant synonyms as what they mean
     * @param read slips of the keyboard mended; this is what is searched
     */
    public record ReadQuestion(String text, String normal, String meant, String read) {
        public ReadQuestion {
            requireNonNull(text, "text");
            requireNonNull(normal, "normal");
            requireNonNull(meant, "meant");
            requireNonNull(read, "read");
        }
    }

    /**
     * An entry that was found.
     *
     * @param score the weighted sum by which entries are put in order
     * @param legs what each leg that found it gave it, by the leg's name
     * @param signals what speaks for it, by the signal's name
     * @param weighed how much each signal adds to the score
     * @param nearest its phrasing that means most nearly the same; absent where no vector took part
     * @param words its phrasing that has most words of the question, with these
     * @param answer its answer, with the question's words
     */
    public record Candidate(
            FaqEntry entry,
            double score,
            Map<String, Double> legs,
            Map<String, Double> signals,
            Map<String, Double> weighed,
            @Nullable String nearest,
            Marked words,
            Marked answer) {
        public Candidate {
            requireNonNull(entry, "entry");
            legs = Map.copyOf(legs);
            signals = Map.copyOf(signals);
            weighed = Map.copyOf(weighed);
            requireNonNull(words, "words");
            requireNonNull(answer, "answer");
        }
    }
}
