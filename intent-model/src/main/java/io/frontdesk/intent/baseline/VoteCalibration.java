package io.frontdesk.intent.baseline;

import java.util.List;

/** Finds the vote whose probabilities fit best what leaving one out shows. */
final class VoteCalibration {
    private static final double[] SHARPNESS = {0.01, 0.015, 0.02, 0.03, 0.04, 0.06, 0.1};
    private static final double[] QUANTILES = {0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7};

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
        NeighbourVote best = new NeighbourVote(SHARPNESS[0], nearest[0]);
        double lowest = Double.POSITIVE_INFINITY;
        for (double sharpness : SHARPNESS) {
            for (double quantile : QUANTILES) {
                double background = nearest[(int) (quantile * (nearest.length - 1))];
                NeighbourVote vote = new NeighbourVote(sharpness, background);
                double loss = loss(vote);
                if (loss < lowest) {
                    lowest = loss;
                    best = vote;
                }
            }
        }
        return best;
    }

    private double loss(NeighbourVote vote) {
        double loss = 0;
        for (int i = 0; i < truth.length; i++) {
            double[] probabilities = vote.probabilities(neighbours.get(i), labelOf, labels);
            loss -= Math.log(Math.max(probabilities[truth[i]], 1e-9));
        }
        return loss;
    }
}
