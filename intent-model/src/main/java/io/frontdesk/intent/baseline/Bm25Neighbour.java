package io.frontdesk.intent.baseline;

import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The label of the example that shares the weightiest words with a text. No classifier anybody should use: it says how
 * much of a test set can be had by matching words alone.
 */
public final class Bm25Neighbour {
    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;

    private final List<Utterance> examples;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    private Bm25Neighbour(List<Utterance> examples) {
        this.examples = examples;
        List<List<String>> terms = examples.stream()
                .map(example -> LexicalTerms.of(example.text()))
                .toList();
        double mean = terms.stream().mapToInt(List::size).average().orElse(1);
        for (int i = 0; i < terms.size(); i++) {
            add(i, terms.get(i), mean);
        }
    }

    /** Of the examples that have an intent. */
    public static Bm25Neighbour of(List<Utterance> examples) {
        return new Bm25Neighbour(
                examples.stream().filter(example -> !example.isOutOfScope()).toList());
    }

    private void add(int example, List<String> terms, double mean) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        double norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * terms.size() / mean);
        counts.forEach((term, count) -> postings.computeIfAbsent(term, key -> new ArrayList<>())
                .add(new Posting(example, count / (count + norm))));
    }

    /** The label of the best example; of the first one where none shares a word. */
    public String label(String text) {
        double[] scores = new double[examples.size()];
        for (String term : new HashSet<>(LexicalTerms.of(text))) {
            List<Posting> found = postings.getOrDefault(term, List.of());
            double rarity = Math.log(1 + (examples.size() - found.size() + 0.5) / (found.size() + 0.5));
            found.forEach(posting -> scores[posting.example] += rarity * posting.weight);
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return examples.get(best).label();
    }

    /** The share of texts with an intent whose label it finds; 0 where there are none. */
    public double accuracy(List<Utterance> test) {
        return test.stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .mapToDouble(utterance -> label(utterance.text()).equals(utterance.label()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private record Posting(int example, double weight) {}
}
