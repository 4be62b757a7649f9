package io.frontdesk.intent.baseline;

import java.util.ArrayList;
import java.util.List;

/** Finds the vote whose probabilities fit best what leaving one out shows. */
final class VoteCalibration {
    private static final double[] SHARPNESS = {0.01, 0.02, 0.03, 0.04, 0.06, 0.1};
    private static final double[] QUANTILES = {0, 0.02, 0.1, 0.2, 0.35, 0.5, 0.7};
    private static final double[] POWERS = {1, 1.5, 2, 3};

    /** The grid is coarse; more texts than these would not change the choice, only delay the first answer. */
    private static final int ENOUGH = 600;

    private final List<Neighbours> neighbours;
    private final int[] truth;
    private final int[] labelOf;
    private final int labels;

    /** {@code truth} is the label of each text asked, {@code labelOf} that of each example. */
    VoteCalibration(List<Neighbours> neighbours, int[] truth, int[] labelOf, int labels) {
        this.neighbours = neighbours;
        this.truth = truth.clone();
        this.labelOf = labelOf.clone();
        this.labels = labels;
    }

    NeighbourVote best() {
        double[] nearest =
                neighbours.stream().mapToDouble(Neighbours::nearest).sorted().toArray();
        List<NeighbourVote> candidates = candidates(nearest);
        double[] losses = candidates.stream().mapToDouble(this::loss).toArray();
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return candidates.get(best);
    }

    private static List<NeighbourVote> candidates(double[] nearest) {
        List<NeighbourVote> candidates = new ArrayList<>();
        for (double sharpness : SHARPNESS) {
            for (double quantile : QUANTILES) {
                double background = nearest[(int) (quantile * (nearest.length - 1))];
                for (double power : POWERS) {
                    candidates.add(new NeighbourVote(sharpness, background, power));
                }
            }
        }
        return candidates;
    }

    private double loss(NeighbourVote vote) {
        double loss = 0;
        int step = 1 + truth.length / ENOUGH;
        for (int i = 0; i < truth.length; i += step) {
            double[] probabilities = vote.probabilities(neighbours.get(i), labelOf, labels);
            loss -= Math.log(Math.max(probabilities[truth[i]], 1e-9));
        }
        return loss;
    }
}
