package io.frontdesk.intent.evaluation;

import java.util.List;

/** Weighs signals so that their sum tells two kinds of texts apart: logistic regression, each kind counting as much. */
final class LogisticWeights {
    /** Holds the weights down where a few dozen texts have to set them. */
    private static final double PENALTY = 0.02;

    private static final int STEPS = 600;
    private static final double RATE = 0.3;

    private LogisticWeights() {}

    /** One weight for each signal; {@code high} are the texts whose sum is to be great. */
    static double[] fit(List<double[]> low, List<double[]> high) {
        double[] weights = new double[low.getFirst().length];
        double bias = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            double up = pull(high, weights, bias, 1, gradient) + pull(low, weights, bias, 0, gradient);
            for (int i = 0; i < weights.length; i++) {
                weights[i] += RATE * (gradient[i] - PENALTY * weights[i]);
            }
            bias += RATE * up;
        }
        return weights;
    }

    /** Adds how the texts want the weights changed to {@code gradient}, and returns how they want the bias. */
    private static double pull(List<double[]> texts, double[] weights, double bias, int truth, double[] gradient) {
        double up = 0;
        for (double[] signals : texts) {
            double sum = bias;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * signals[i];
            }
            double error = (truth - 1 / (1 + Math.exp(-sum))) / (2.0 * texts.size());
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += error * signals[i];
            }
            up += error;
        }
        return up;
    }
}
