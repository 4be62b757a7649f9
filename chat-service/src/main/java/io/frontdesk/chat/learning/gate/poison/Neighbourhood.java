package io.frontdesk.chat.learning.gate.poison;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the texts that are known already say of a label: an example whose nearest neighbours all mean another thing is likely
 * mislabelled (Wilson, "Asymptotic properties of nearest neighbor rules using edited data", 1972; as a defence against flipped
 * labels Paudice, Muñoz-González and Lupu, "Label sanitization against label flipping poisoning attacks", 2018). How much they
 * must disagree is set so that of the known texts themselves hardly one would be called so.
 */
final class Neighbourhood {
    private static final int NEIGHBOURS = 10;
    /** Share of the known texts that may be called mislabelled. */
    private static final double FALSELY = 0.02;

    private static final int ASKED = 1_000;
    /** A label with fewer known texts than this is too new for others to have an opinion of it. */
    private static final int KNOWN = 10;

    private static final long SEED = 29;

    private final List<Utterance> known;
    private final List<float[]> vectors;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final double limit;

    Neighbourhood(EncodedUtterances known) {
        this.known = known.utterances();
        this.vectors = known.vectors();
        this.known.forEach(row -> sizes.merge(row.label(), 1, Integer::sum));
        this.limit = limit();
    }

    /**
     * How much the neighbours disagree with a label.
     *
     * @param other what they mean instead
     * @param disagreement from -1, all mean the label, to 1, all are near and mean another one
     */
    record Opinion(String other, double disagreement) {}

    /** Whether there is anything to compare {@code label} with. */
    boolean knows(String label) {
        return sizes.getOrDefault(label, 0) >= KNOWN;
    }

    /** The share of known texts that would be called mislabelled, at most. */
    static double falsely() {
        return FALSELY;
    }

    boolean isContradicted(Opinion opinion) {
        return opinion.disagreement() > limit;
    }

    /** @param alike further texts that are known to mean {@code label} */
    Opinion about(float[] vector, String label, List<float[]> alike) {
        return about(vector, label, alike, place -> true);
    }

    private Opinion about(float[] vector, String label, List<float[]> alike, IntPredicate counts) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            if (counts.test(i)) {
                offer(votes, new Vote(known.get(i).label(), product(vector, vectors.get(i))));
            }
        }
        alike.forEach(other -> offer(votes, new Vote(label, product(vector, other))));
        Map<String, Double> byLabel = new HashMap<>();
        votes.forEach(vote -> byLabel.merge(vote.label, Math.max(0, vote.similarity), Double::sum));
        double own = byLabel.getOrDefault(label, 0.0);
        byLabel.remove(label);
        return byLabel.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Opinion(most.getKey(), (most.getValue() - own) / NEIGHBOURS))
                .orElse(new Opinion(label, -1));
    }

    /** Keeps the nearest. */
    private static void offer(List<Vote> votes, Vote vote) {
        if (votes.size() < NEIGHBOURS) {
            votes.add(vote);
            votes.sort(Comparator.comparingDouble(each -> each.similarity));
        } else if (vote.similarity > votes.getFirst().similarity) {
            votes.set(0, vote);
            votes.sort(Comparator.comparingDouble(each -> each.similarity));
        }
    }

    private double limit() {
        if (known.isEmpty()) {
            return 1;
        }
        Random random = new Random(SEED);
        int[] asked = known.size() <= ASKED
                ? IntStream.range(0, known.size()).toArray()
                : random.ints(ASKED, 0, known.size()).toArray();
        double[] sorted = Arrays.stream(asked)
                .parallel()
                .mapToDouble(
                        place -> about(vectors.get(place), known.get(place).label(), List.of(), other -> other != place)
                                .disagreement())
                .sorted()
                .toArray();
        return sorted[(int) Math.ceil((1 - FALSELY) * (sorted.length - 1))];
    }

    private static double product(float[] one, float[] other) {
        float sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }

    private record Vote(String label, double similarity) {}
}
