package io.frontdesk.intent.baseline;

import java.util.Arrays;
import java.util.List;

/** Multinomial logistic regression with an L2 penalty: the loss at given weights, its gradient, and predictions. */
final class SoftmaxRegression {
    private final List<float[]> vectors;
    private final int[] truth;
    private final int labels;
    private final int width;
    private final double penalty;

    /** {@code penalty} is the weight of half the squared norm, relative to the mean loss of one text. */
    SoftmaxRegression(List<float[]> vectors, int[] truth, int labels, double penalty) {
        this.vectors = vectors;
        this.truth = truth.clone();
        this.labels = labels;
        this.width = vectors.getFirst().length;
        this.penalty = penalty;
    }

    /** How many weights there are: for each dimension one for each label, then one bias for each label. */
    int size() {
        return (width + 1) * labels;
    }

    /** The loss; {@code gradient} is overwritten with its derivative. */
    double loss(float[] weights, float[] gradient) {
        Arrays.fill(gradient, 0);
        float[] scores = new float[labels];
        double loss = 0;
        for (int i = 0; i < truth.length; i++) {
            float[] vector = vectors.get(i);
            scores(weights, vector, labels, scores);
            loss += surprise(scores, truth[i]);
            addGradient(gradient, vector, scores);
        }
        return loss / truth.length + addPenalty(weights, gradient);
    }

    /** Logits of one text, written to {@code scores}. */
    static void scores(float[] weights, float[] vector, int labels, float[] scores) {
        System.arraycopy(weights, vector.length * labels, scores, 0, labels);
        for (int d = 0; d < vector.length; d++) {
            addScaled(scores, weights, d * labels, vector[d]);
        }
    }

    /** Turns logits into softmax less the truth, which is their gradient, and returns the loss. */
    private static double surprise(float[] scores, int right) {
        float top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - top);
        }
        double loss = Math.log(sum) + top - scores[right];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) (Math.exp(scores[c] - top) / sum);
        }
        scores[right] -= 1;
        return loss;
    }

    private void addGradient(float[] gradient, float[] vector, float[] error) {
        for (int d = 0; d < width; d++) {
            float factor = vector[d];
            int row = d * labels;
            for (int c = 0; c < error.length; c++) {
                gradient[row + c] += error[c] * factor;
            }
        }
        int bias = width * labels;
        for (int c = 0; c < error.length; c++) {
            gradient[bias + c] += error[c];
        }
    }

    private double addPenalty(float[] weights, float[] gradient) {
        double square = 0;
        int biases = width * labels;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= truth.length;
            if (i < biases) {
                gradient[i] += (float) (penalty * weights[i]);
                square += (double) weights[i] * weights[i];
            }
        }
        return penalty * square / 2;
    }

    private static void addScaled(float[] sums, float[] weights, int row, float factor) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += weights[row + c] * factor;
        }
    }
}
