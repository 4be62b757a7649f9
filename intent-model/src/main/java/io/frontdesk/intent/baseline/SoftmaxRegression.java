package io.frontdesk.intent.baseline;

import java.util.Arrays;
import java.util.List;

/** Multinomial logistic regression with an L2 penalty: the loss at given weights, its gradient, and predictions. */
final class SoftmaxRegression {
    private static final int BLOCK = 4;
    private static final float[] ONES = {1, 1, 1, 1};

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
        float[][] scores = new float[BLOCK][labels];
        double loss = 0;
        int from = 0;
        for (; from + BLOCK <= truth.length; from += BLOCK) {
            scoreBlock(weights, from, scores);
            for (int i = 0; i < BLOCK; i++) {
                loss += surprise(scores[i], truth[from + i]);
            }
            addBlock(gradient, from, scores);
        }
        for (; from < truth.length; from++) {
            scores(weights, vectors.get(from), labels, scores[0]);
            loss += surprise(scores[0], truth[from]);
            addGradient(gradient, vectors.get(from), scores[0]);
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

    /** Logits of {@value #BLOCK} texts at once, so that each weight is fetched once for all of them. */
    private void scoreBlock(float[] weights, int from, float[][] scores) {
        for (float[] row : scores) {
            System.arraycopy(weights, width * labels, row, 0, labels);
        }
        for (int d = 0; d < width; d++) {
            addRow(weights, d * labels, scores, factors(from, d));
        }
    }

    private void addBlock(float[] gradient, int from, float[][] errors) {
        for (int d = 0; d < width; d++) {
            addRowTo(gradient, d * labels, errors, factors(from, d));
        }
        addRowTo(gradient, width * labels, errors, ONES);
    }

    private float[] factors(int from, int dimension) {
        return new float[] {
            vectors.get(from)[dimension],
            vectors.get(from + 1)[dimension],
            vectors.get(from + 2)[dimension],
            vectors.get(from + 3)[dimension]
        };
    }

    private static void addRow(float[] weights, int row, float[][] sums, float[] by) {
        float[] a = sums[0];
        float[] b = sums[1];
        float[] c = sums[2];
        float[] d = sums[3];
        float byA = by[0];
        float byB = by[1];
        float byC = by[2];
        float byD = by[3];
        for (int i = 0; i < a.length; i++) {
            float weight = weights[row + i];
            a[i] += weight * byA;
            b[i] += weight * byB;
            c[i] += weight * byC;
            d[i] += weight * byD;
        }
    }

    private static void addRowTo(float[] sums, int row, float[][] values, float[] by) {
        float[] a = values[0];
        float[] b = values[1];
        float[] c = values[2];
        float[] d = values[3];
        float byA = by[0];
        float byB = by[1];
        float byC = by[2];
        float byD = by[3];
        for (int i = 0; i < a.length; i++) {
            sums[row + i] += a[i] * byA + b[i] * byB + c[i] * byC + d[i] * byD;
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
