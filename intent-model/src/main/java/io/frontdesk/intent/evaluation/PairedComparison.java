package io.frontdesk.intent.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.List;

/**
 * Two classifiers asked the same texts: where they differ, and how likely a difference that large is by chance.
 *
 * @param firstOnly texts that only the first got right
 * @param secondOnly texts that only the second got right
 * @param pValue of McNemar's exact test (McNemar 1947, with the binomial distribution): the chance of a split of the texts
 *     that only one got right at least as uneven as this, were the two equally good
 * @param changed the texts whose intent differs, those that only one got right first
 */
public record PairedComparison(
        int texts,
        int both,
        @JsonProperty("first_only") int firstOnly,
        @JsonProperty("second_only") int secondOnly,
        @JsonProperty("p_value") double pValue,
        List<Changed> changed) {
    public PairedComparison {
        changed = List.copyOf(changed);
    }

    /** A text of which the two say different things. */
    public record Changed(String text, String label, String first, String second) {
        boolean matters() {
            return first.equals(label) || second.equals(label);
        }
    }

    /** Asks both every text that has an intent; {@link IllegalArgumentException} where there is none. */
    public static PairedComparison of(IntentClassifier first, IntentClassifier second, List<Utterance> test) {
        int both = 0;
        int firstOnly = 0;
        int secondOnly = 0;
        int texts = 0;
        List<Changed> changed = new ArrayList<>();
        for (Utterance row : test) {
            if (row.isOutOfScope()) {
                continue;
            }
            texts++;
            String one = first.classify(row.text()).best().intent();
            String other = second.classify(row.text()).best().intent();
            boolean oneRight = one.equals(row.label());
            boolean otherRight = other.equals(row.label());
            both += oneRight && otherRight ? 1 : 0;
            firstOnly += oneRight && !otherRight ? 1 : 0;
            secondOnly += otherRight && !oneRight ? 1 : 0;
            if (!one.equals(other)) {
                changed.add(new Changed(row.text(), row.label(), one, other));
            }
        }
        if (texts == 0) {
            throw new IllegalArgumentException("no text with an intent to compare on");
        }
        changed.sort((a, b) -> Boolean.compare(b.matters(), a.matters()));
        return new PairedComparison(texts, both, firstOnly, secondOnly, mcNemar(firstOnly, secondOnly), changed);
    }

    @JsonProperty("first_accuracy")
    public double firstAccuracy() {
        return (double) (both + firstOnly) / texts;
    }

    @JsonProperty("second_accuracy")
    public double secondAccuracy() {
        return (double) (both + secondOnly) / texts;
    }

    /** Twice the lower tail of the binomial distribution with one half, at most 1. */
    static double mcNemar(int one, int other) {
        int trials = one + other;
        double logHalves = -trials * Math.log(2);
        double logChoose = 0;
        double tail = 0;
        for (int k = 0; k <= Math.min(one, other); k++) {
            tail += Math.exp(logChoose + logHalves);
            logChoose += Math.log(trials - k) - Math.log(k + 1.0);
        }
        return Math.min(1, 2 * tail);
    }
}
