package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A running mean of a network's weights, which is validated and kept in their place; early in a run, when the mean has few
 * steps to go by, it forgets faster.
 */
final class WeightAverage {
    private final double decay;
    private final List<NDArray> weights;
    private final List<NDArray> means;
    private final List<float[]> lent = new ArrayList<>();

    /** @param weights the network's own arrays, in whose manager the means will live */
    WeightAverage(double decay, List<NDArray> weights) {
        this.decay = decay;
        this.weights = weights;
        this.means = weights.stream()
                .map(weight -> weight.getManager().zeros(weight.getShape()))
                .toList();
        restart();
    }

    /** Begins anew at the weights as they are. */
    void restart() {
        for (int i = 0; i < weights.size(); i++) {
            copy(weights.get(i), means.get(i));
        }
    }

    /** Takes the weights after a step in. */
    void add(int steps) {
        JniUtils.setGradMode(false);
        double keep = Math.min(decay, (1.0 + steps) / (10.0 + steps));
        try (NDManager scope = weights.getFirst().getManager().newSubManager()) {
            NDArray old = OwnedArrays.scalar(scope, keep);
            NDArray fresh = OwnedArrays.scalar(scope, 1 - keep);
            for (int i = 0; i < weights.size(); i++) {
                try (NDArray part = weights.get(i).mul(fresh)) {
                    means.get(i).muli(old).addi(part);
                }
            }
        }
    }

    /** Puts the means where the weights are, until {@link #takeBack}. */
    void lend() {
        for (int i = 0; i < weights.size(); i++) {
            lent.add(weights.get(i).toFloatArray());
            copy(means.get(i), weights.get(i));
        }
    }

    /** Puts the weights back as they were. */
    void takeBack() {
        for (int i = 0; i < lent.size(); i++) {
            OwnedArrays.fill(weights.get(i), FloatBuffer.wrap(lent.get(i)));
        }
        lent.clear();
    }

    List<NDArray> means() {
        return means;
    }

    private static void copy(NDArray from, NDArray to) {
        OwnedArrays.fill(to, FloatBuffer.wrap(from.toFloatArray()));
    }
}
