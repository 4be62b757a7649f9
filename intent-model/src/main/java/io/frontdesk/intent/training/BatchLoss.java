package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.frontdesk.intent.training.TrainingSettings.Objective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one batch costs under an {@link Objective}: cross-entropy, and beside it whatever else was asked for. */
final class BatchLoss {
    /** How sharply the contrastive term tells near from far. */
    private static final double CONTRAST_TEMPERATURE = 0.1;
    /** Added to a text's similarity to itself: its share after the softmax is nothing. */
    private static final float SELF = -10_000f;

    private final Objective objective;
    private final int labels;

    BatchLoss(Objective objective, int labels) {
        this.objective = objective;
        this.labels = labels;
    }

    /** The examples the network has to see: the batch, or the batch twice where two passes are compared. */
    List<Example> seen(List<Example> batch) {
        if (objective.consistency() == 0) {
            return batch;
        }
        List<Example> twice = new ArrayList<>(batch);
        twice.addAll(batch);
        return twice;
    }

    /**
     * The loss, a scalar in the graph.
     *
     * @param vectors what the network reads out of the examples
     * @param logits [examples, labels]
     * @param seen what {@link #seen} gave
     */
    NDArray of(NDManager scope, IntentNetwork.Vectors vectors, NDArray logits, List<Example> seen) {
        NDArray judged = objective.margin() == 0 ? logits : logits.sub(margins(scope, seen));
        NDArray loss = judged.logSoftmax(1).mul(targets(scope, seen)).sum();
        if (objective.contrast() > 0) {
            loss = loss.add(contrast(scope, vectors.features(), seen));
        }
        if (objective.consistency() > 0) {
            loss = loss.add(divergence(scope, logits.logSoftmax(1), seen.size() / 2));
        }
        if (vectors.sentences() != null) {
            loss = loss.add(estrangement(scope, vectors.sentences(), seen));
        }
        return loss;
    }

    /** How far sentences have turned away from what the checkpoint made of them: the mean of 1 less their cosine. */
    private NDArray estrangement(NDManager scope, NDArray sentences, List<Example> seen) {
        float[] known = new float[Math.toIntExact(sentences.size())];
        int width = known.length / seen.size();
        double share = -objective.sentence() / seen.size();
        for (int row = 0; row < seen.size(); row++) {
            float[] sentence = seen.get(row).sentence();
            for (int i = 0; i < width; i++) {
                known[row * width + i] = (float) (share * sentence[i]);
            }
        }
        return sentences
                .mul(OwnedArrays.floats(scope, known, sentences.getShape()))
                .sum()
                .add(OwnedArrays.scalar(scope, objective.sentence()).sum());
    }

    private NDArray margins(NDManager scope, List<Example> seen) {
        float[] margins = new float[seen.size() * labels];
        for (int row = 0; row < seen.size(); row++) {
            if (!seen.get(row).isForeign()) {
                margins[row * labels + seen.get(row).label()] = (float) (objective.margin() * CosineHead.SCALE);
            }
        }
        return OwnedArrays.floats(scope, margins, new Shape(seen.size(), labels));
    }

    /** Minus the wanted distribution of each example over their number: times log-probabilities, the mean loss. */
    private NDArray targets(NDManager scope, List<Example> seen) {
        double share = 1.0 / seen.size();
        double smoothing = objective.labelSmoothing();
        float[] targets = new float[seen.size() * labels];
        for (int row = 0; row < seen.size(); row++) {
            Example example = seen.get(row);
            double spread = example.isForeign() ? objective.foreign() : smoothing;
            Arrays.fill(targets, row * labels, (row + 1) * labels, (float) (-share * spread / labels));
            if (!example.isForeign()) {
                targets[row * labels + example.label()] -= (float) (share * (1 - smoothing));
                teach(example, targets, row * labels, share);
            }
        }
        return OwnedArrays.floats(scope, targets, new Shape(seen.size(), labels));
    }

    private void teach(Example example, float[] targets, int from, double share) {
        if (!example.isTaught()) {
            return;
        }
        double taught = objective.taught();
        for (int label = 0; label < labels; label++) {
            double own = targets[from + label];
            targets[from + label] = (float) ((1 - taught) * own - taught * share * example.taught(label));
        }
    }

    /** Khosla et al. 2020, equation 2: every example against the others, those of its label wanted near. */
    private NDArray contrast(NDManager scope, NDArray features, List<Example> seen) {
        NDArray sharpness = OwnedArrays.scalar(scope, 1 / CONTRAST_TEMPERATURE);
        Shape square = new Shape(seen.size(), seen.size());
        NDArray similarity = features.matMul(features.transpose()).mul(sharpness);
        NDArray others = similarity.add(OwnedArrays.floats(scope, itself(seen.size()), square));
        return others.logSoftmax(1)
                .mul(OwnedArrays.floats(scope, sameLabel(seen), square))
                .sum();
    }

    private static float[] itself(int size) {
        float[] mask = new float[size * size];
        for (int i = 0; i < size; i++) {
            mask[i * size + i] = SELF;
        }
        return mask;
    }

    private float[] sameLabel(List<Example> seen) {
        int size = seen.size();
        float[] weights = new float[size * size];
        for (int row = 0; row < size; row++) {
            if (seen.get(row).isForeign()) {
                continue;
            }
            int label = seen.get(row).label();
            long alike = seen.stream().filter(other -> other.label() == label).count() - 1;
            for (int other = 0; other < size; other++) {
                if (other != row && seen.get(other).label() == label) {
                    weights[row * size + other] = (float) (-objective.contrast() / (alike * size));
                }
            }
        }
        return weights;
    }

    /** Half the symmetric Kullback-Leibler divergence of the first {@code half} rows from the second, times its weight. */
    private NDArray divergence(NDManager scope, NDArray logProbabilities, int half) {
        NDArray first = logProbabilities.get("0:" + half);
        NDArray second = logProbabilities.get(half + ":" + 2 * half);
        NDArray weight = OwnedArrays.scalar(scope, objective.consistency() / (2.0 * half));
        return first.exp()
                .sub(second.exp())
                .mul(first.sub(second))
                .sum()
                .reshape(new Shape(1))
                .mul(weight)
                .sum();
    }
}
