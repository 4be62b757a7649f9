package io.frontdesk.chat.learning.gate.poison;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the texts that are known already say of a label: an example whose nearest neighbours all mean another thing is likely
 * mislabelled (Wilson, "Asymptotic properties of nearest neighbor rules using edited data", 1972; as a defence against flipped
 * labels Paudice, Muñoz-González and Lupu, "Label sanitization against label flipping poisoning attacks", 2018). How much they
 * must disagree is set so that of the known texts themselves only so many would be called so.
 */
final class Neighbourhood {
    private static final int NEIGHBOURS = 40;
    /** By how much nearer a neighbour must be to count e times as much. */
    private static final double NEARER = 0.05;

    /** So that a label which no neighbour means is not infinitely doubtful, and a near miss not as doubtful. */
    private static final double FLOOR = 0.001;

    private static final int ASKED = 1_000;
    /** A label with fewer known texts than this is too new for others to have an opinion of it. */
    private static final int KNOWN = 10;

    private static final long SEED = 29;

    private final List<Utterance> known;
    private final List<float[]> vectors;
    private final Map<String, Integer> sizes = new HashMap<>();
    /** How much the neighbours of known texts disagree with them, rising; of texts that have an intent and of the others. */
    private final double[] usual;

    private final double[] usualForeign;

    Neighbourhood(EncodedUtterances encoded) {
        this.known = encoded.utterances();
        this.vectors = encoded.vectors();
        known.forEach(row -> sizes.merge(row.label(), 1, Integer::sum));
        this.usual = disagreements(row -> !row.isOutOfScope());
        this.usualForeign = disagreements(Utterance::isOutOfScope);
    }

    /**
     * How much the neighbours disagree with a label.
     *
     * @param other what they mean instead
     * @param disagreement the logarithm of how much weightier they are
     */
    record Opinion(String label, String other, double disagreement) {}

    /** Whether there is anything to compare {@code label} with. */
    boolean knows(String label) {
        return sizes.getOrDefault(label, 0) >= KNOWN;
    }

    /** Whether only {@code share} of the known texts are contradicted as much. */
    boolean isContradicted(Opinion opinion, double share) {
        double[] of = opinion.label().equals(Utterance.OUT_OF_SCOPE) ? usualForeign : usual;
        return of.length > 0 && opinion.disagreement() > of[(int) Math.ceil((1 - share) * (of.length - 1))];
    }

    /** @param alike further texts that are known to mean {@code label} */
    Opinion about(float[] vector, String label, List<float[]> alike) {
        return about(vector, label, alike, -1);
    }

    private Opinion about(float[] vector, String label, List<float[]> alike, int itself) {
        PriorityQueue<Vote> votes = new PriorityQueue<>(Comparator.comparingDouble(vote -> vote.similarity));
        for (int i = 0; i < vectors.size(); i++) {
            if (i != itself) {
                offer(votes, known.get(i).label(), product(vector, vectors.get(i)));
            }
        }
        alike.forEach(other -> offer(votes, label, product(vector, other)));
        double nearest =
                votes.stream().mapToDouble(vote -> vote.similarity).max().orElse(0);
        Map<String, Double> byLabel = new HashMap<>();
        votes.forEach(vote -> byLabel.merge(vote.label, Math.exp((vote.similarity - nearest) / NEARER), Double::sum));
        double all = byLabel.values().stream().mapToDouble(each -> each).sum();
        double own = byLabel.getOrDefault(label, 0.0);
        byLabel.remove(label);
        return byLabel.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Opinion(
                        label, most.getKey(), Math.log((most.getValue() / all + FLOOR) / (own / all + FLOOR))))
                .orElse(new Opinion(label, label, Math.log(FLOOR)));
    }

    /** Keeps the nearest. */
    private static void offer(PriorityQueue<Vote> votes, String label, double similarity) {
        if (votes.size() < NEIGHBOURS) {
            votes.add(new Vote(label, similarity));
        } else if (similarity > votes.element().similarity) {
            votes.remove();
            votes.add(new Vote(label, similarity));
        }
    }

    private double[] disagreements(Predicate<Utterance> wanted) {
        int[] places = IntStream.range(0, known.size())
                .filter(place -> wanted.test(known.get(place)))
                .toArray();
        if (places.length == 0) {
            return new double[0];
        }
        int[] asked = places.length <= ASKED
                ? places
                : new Random(SEED)
                        .ints(ASKED, 0, places.length)
                        .map(place -> places[place])
                        .toArray();
        return Arrays.stream(asked)
                .parallel()
                .mapToDouble(place -> about(vectors.get(place), known.get(place).label(), List.of(), place)
                        .disagreement())
                .sorted()
                .toArray();
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
