package io.frontdesk.chat.dialogue.chance;

import java.util.List;

/**
 * Logistic regression on standardised values with a small L2 penalty, by gradient descent. The problem is convex and has a
 * handful of weights; so many steps leave nothing to gain.
 */
final class LogisticRegression {
    private static final int STEPS = 3000;
    private static final double RATE = 0.5;
    private static final double PENALTY = 1e-4;

    private final double[] weights;
    private final double bias;

    private LogisticRegression(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** Learns on the scale of the values as they are given. */
    static LogisticRegression fit(List<Judged> texts) {
        int width = Observation.NAMES.size();
        double[] mean = new double[width];
        double[] spread = new double[width];
        for (Judged text : texts) {
            double[] values = text.seen().values();
            for (int i = 0; i < width; i++) {
                mean[i] += values[i] / texts.size();
            }
        }
        for (Judged text : texts) {
            double[] values = text.seen().values();
            for (int i = 0; i < width; i++) {
                spread[i] += (values[i] - mean[i]) * (values[i] - mean[i]) / texts.size();
            }
        }
        for (int i = 0; i < width; i++) {
            spread[i] = spread[i] == 0 ? 1 : Math.sqrt(spread[i]);
        }
        return descended(texts, mean, spread);
    }

    private static LogisticRegression descended(List<Judged> texts, double[] mean, double[] spread) {
        int width = mean.length;
        double[][] scaled = texts.stream()
                .map(text -> scaled(text.seen().values(), mean, spread))
                .toArray(double[][]::new);
        double[] weights = new double[width];
        double bias = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[width];
            double up = 0;
            for (int t = 0; t < scaled.length; t++) {
                double error = (texts.get(t).answers() ? 1 : 0) - 1 / (1 + Math.exp(-sum(scaled[t], weights, bias)));
                for (int i = 0; i < width; i++) {
                    gradient[i] += error * scaled[t][i];
                }
                up += error;
            }
            for (int i = 0; i < width; i++) {
                weights[i] += RATE * (gradient[i] / scaled.length - PENALTY * weights[i]);
            }
            bias += RATE * up / scaled.length;
        }
        for (int i = 0; i < width; i++) {
            weights[i] /= spread[i];
            bias -= weights[i] * mean[i];
        }
        return new LogisticRegression(weights, bias);
    }

    private static double[] scaled(double[] values, double[] mean, double[] spread) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (values[i] - mean[i]) / spread[i];
        }
        return scaled;
    }

    private static double sum(double[] values, double[] weights, double bias) {
        double sum = bias;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    double probability(Observation seen) {
        return 1 / (1 + Math.exp(-sum(seen.values(), weights, bias)));
    }

    double weight(int index) {
        return weights[index];
    }

    double bias() {
        return bias;
    }
}
