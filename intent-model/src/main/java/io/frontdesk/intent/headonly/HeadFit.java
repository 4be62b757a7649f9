package io.frontdesk.intent.headonly;

import io.frontdesk.intent.baseline.Lbfgs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the directions of a cosine head to features that stay as they are: cross-entropy with smoothed labels, by L-BFGS
 * from where the head stands, stopped where held-out texts stop gaining. Directions that move away from where they began pay
 * for it (L2-SP of Li, Grandvalet and Davoine, "Explicit inductive bias for transfer learning with convolutional networks",
 * ICML 2018): the encoder's training had set the old ones with more care than features it has learned by heart allow, and the
 * few texts of a new label would lose theirs to the many of the others.
 */
final class HeadFit {
    private static final double SMOOTHING = 0.1;
    /** What a direction pays for one less its cosine to where it began; chosen on the shop's gate texts in both languages. */
    private static final double STAYING = 0.03;

    private static final int ROUND = 8;
    private static final int ROUNDS = 4;
    private static final int BLOCK = 4;
    private static final int PARTS = 8;

    private final List<float[]> features;
    private final int[] truth;
    private final int labels;
    private final int width;
    private final double scale;

    HeadFit(List<float[]> features, int[] truth, int labels, double scale) {
        this.features = features;
        this.truth = truth.clone();
        this.labels = labels;
        this.width = features.isEmpty() ? 0 : features.getFirst().length;
        this.scale = scale;
    }

    /**
     * The best directions found from {@code start}, laid out [width, labels], every column of length 1.
     *
     * @param held texts to stop by; may be empty, and then the last directions are taken
     */
    float[] fit(float[] start, HeadFit held) {
        float[] began = unit(start);
        float[] current = began;
        float[] best = current;
        double bestScore = held.features.isEmpty() ? Double.NEGATIVE_INFINITY : held.score(current);
        for (int round = 0; round < ROUNDS; round++) {
            current = unit(Lbfgs.minimise(
                    (directions, gradient) -> staying(began, directions, gradient), current, ROUND, 1e-4));
            double score = held.features.isEmpty() ? round : held.score(current);
            if (score > bestScore) {
                bestScore = score;
                best = current;
            } else if (!held.features.isEmpty()) {
                break;
            }
        }
        return best;
    }

    /** How many texts are right, and of heads that are right as often the one with the smaller loss. */
    private double score(float[] directions) {
        return right(directions) - Math.tanh(loss(directions, new float[directions.length]));
    }

    /** How many texts get their own label the highest logit. */
    int right(float[] directions) {
        float[] unit = unit(directions);
        return (int) IntStream.range(0, truth.length)
                .parallel()
                .filter(i -> top(logits(unit, features.get(i))) == truth[i])
                .count();
    }

    private static int top(float[] logits) {
        int top = 0;
        for (int i = 1; i < logits.length; i++) {
            top = logits[i] > logits[top] ? i : top;
        }
        return top;
    }

    /** The mean loss at {@code directions}; {@code gradient} is overwritten with its derivative. */
    double loss(float[] directions, float[] gradient) {
        float[] unit = unit(directions);
        List<Part> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> part(unit, part * truth.length / PARTS, (part + 1) * truth.length / PARTS))
                .toList();
        Arrays.fill(gradient, 0);
        double loss = 0;
        for (Part part : parts) {
            loss += part.loss;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += part.gradient[i];
            }
        }
        throughLength(directions, unit, gradient);
        return loss / truth.length;
    }

    /** The loss, and what the directions pay for being elsewhere than they {@code began}. */
    double staying(float[] began, float[] directions, float[] gradient) {
        double loss = loss(directions, gradient);
        double[] along = new double[labels];
        double[] square = new double[labels];
        for (int i = 0; i < directions.length; i++) {
            along[i % labels] += (double) directions[i] * began[i];
            square[i % labels] += (double) directions[i] * directions[i];
        }
        for (int c = 0; c < labels; c++) {
            loss += STAYING * (1 - along[c] / length(square[c]));
        }
        for (int i = 0; i < directions.length; i++) {
            int c = i % labels;
            double length = length(square[c]);
            double cosine = along[c] / length;
            gradient[i] -= (float) (STAYING * (began[i] - cosine * directions[i] / length) / length);
        }
        return loss;
    }

    private static double length(double square) {
        return Math.max(1e-12, Math.sqrt(square));
    }

    private Part part(float[] unit, int from, int to) {
        float[] gradient = new float[unit.length];
        float[][] scores = new float[BLOCK][labels];
        float[][] block = new float[BLOCK][];
        double loss = 0;
        for (int first = from; first < to; first += BLOCK) {
            int count = Math.min(BLOCK, to - first);
            for (int i = 0; i < BLOCK; i++) {
                block[i] = i < count ? features.get(first + i) : new float[width];
                Arrays.fill(scores[i], 0);
            }
            for (int d = 0; d < width; d++) {
                addRow(unit, d * labels, scores, block, d);
            }
            for (int i = 0; i < BLOCK; i++) {
                if (i < count) {
                    loss += surprise(scores[i], truth[first + i]);
                }
            }
            for (int d = 0; d < width; d++) {
                addRowTo(gradient, d * labels, scores, block, d);
            }
        }
        return new Part(loss, gradient);
    }

    /** Adds a row of weights to the logits of four texts at once, so that it is fetched once for all of them. */
    private void addRow(float[] weights, int row, float[][] sums, float[][] block, int d) {
        float[] a = sums[0];
        float[] b = sums[1];
        float[] c = sums[2];
        float[] e = sums[3];
        float byA = (float) (scale * block[0][d]);
        float byB = (float) (scale * block[1][d]);
        float byC = (float) (scale * block[2][d]);
        float byE = (float) (scale * block[3][d]);
        for (int i = 0; i < a.length; i++) {
            float weight = weights[row + i];
            a[i] += weight * byA;
            b[i] += weight * byB;
            c[i] += weight * byC;
            e[i] += weight * byE;
        }
    }

    private static void addRowTo(float[] sums, int row, float[][] values, float[][] block, int d) {
        float[] a = values[0];
        float[] b = values[1];
        float[] c = values[2];
        float[] e = values[3];
        float byA = block[0][d];
        float byB = block[1][d];
        float byC = block[2][d];
        float byE = block[3][d];
        for (int i = 0; i < a.length; i++) {
            sums[row + i] += a[i] * byA + b[i] * byB + c[i] * byC + e[i] * byE;
        }
    }

    float[] logits(float[] unit, float[] feature) {
        float[] scores = new float[labels];
        for (int d = 0; d < width; d++) {
            float factor = (float) (scale * feature[d]);
            int row = d * labels;
            for (int c = 0; c < labels; c++) {
                scores[c] += factor * unit[row + c];
            }
        }
        return scores;
    }

    /** Turns logits into softmax less the smoothed truth, and returns the loss. */
    private double surprise(float[] scores, int right) {
        float top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        double all = 0;
        for (float score : scores) {
            sum += Math.exp(score - top);
            all += score;
        }
        double logSum = Math.log(sum) + top;
        double loss = logSum - (1 - SMOOTHING) * scores[right] - SMOOTHING * all / labels;
        for (int c = 0; c < labels; c++) {
            scores[c] = (float) (Math.exp(scores[c] - logSum) - SMOOTHING / labels);
        }
        scores[right] -= (float) (1 - SMOOTHING);
        return loss;
    }

    /** From the derivative by unit directions to that by directions of any length. */
    private void throughLength(float[] directions, float[] unit, float[] gradient) {
        double factor = scale / truth.length;
        double[] along = new double[labels];
        double[] square = new double[labels];
        for (int i = 0; i < unit.length; i++) {
            along[i % labels] += (double) gradient[i] * unit[i];
            square[i % labels] += (double) directions[i] * directions[i];
        }
        for (int i = 0; i < unit.length; i++) {
            int c = i % labels;
            double length = Math.max(1e-12, Math.sqrt(square[c]));
            gradient[i] = (float) (factor * (gradient[i] - along[c] * unit[i]) / length);
        }
    }

    float[] unit(float[] directions) {
        double[] square = new double[labels];
        for (int i = 0; i < directions.length; i++) {
            square[i % labels] += (double) directions[i] * directions[i];
        }
        float[] unit = new float[directions.length];
        for (int i = 0; i < directions.length; i++) {
            unit[i] = (float) (directions[i] / Math.max(1e-12, Math.sqrt(square[i % labels])));
        }
        return unit;
    }

    private static final class Part {
        private final double loss;
        private final float[] gradient;

        private Part(double loss, float[] gradient) {
            this.loss = loss;
            this.gradient = gradient;
        }
    }
}
