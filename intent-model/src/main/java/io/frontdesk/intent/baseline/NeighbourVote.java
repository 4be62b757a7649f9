package io.frontdesk.intent.baseline;

import java.util.Arrays;

/**
 * Turns neighbours into probabilities: each votes for its label with {@code exp(similarity / sharpness)}, against a
 * background spread over all labels as strong as one neighbour of similarity {@code background}. The shares are then raised
 * to {@code power}, which changes how sure the vote is but not who wins.
 */
record NeighbourVote(double sharpness, double background, double power) {
    NeighbourVote {
        if (!(sharpness > 0)) {
            throw new IllegalArgumentException("sharpness must be positive, got " + sharpness);
        }
    }

    /** The probability of each label; {@code labelOf} gives the label of each example. */
    double[] probabilities(Neighbours neighbours, int[] labelOf, int labels) {
        double top = Math.max(background, neighbours.nearest());
        double[] votes = new double[labels];
        double each = Math.exp((background - top) / sharpness) / labels;
        double sum = each * labels;
        Arrays.fill(votes, each);
        for (int i = 0; i < neighbours.size(); i++) {
            double vote = Math.exp((neighbours.similarity(i) - top) / sharpness);
            votes[labelOf[neighbours.example(i)]] += vote;
            sum += vote;
        }
        return raised(votes, sum);
    }

    private double[] raised(double[] votes, double sum) {
        double total = 0;
        for (int label = 0; label < votes.length; label++) {
            votes[label] = Math.pow(votes[label] / sum, power);
            total += votes[label];
        }
        for (int label = 0; label < votes.length; label++) {
            votes[label] /= total;
        }
        return votes;
    }
}
