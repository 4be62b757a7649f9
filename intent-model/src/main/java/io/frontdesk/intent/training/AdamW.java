package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.frontdesk.intent.checkpoint.BertParameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * AdamW with bias correction and decoupled weight decay, each parameter at a rate of its own. Its moments live in the
 * network's manager.
 */
final class AdamW {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-8f;
    private static final float NO_VALUE_CLIPPING = -1f;

    private final TrainingSettings.Optimisation settings;
    private final List<Slot> slots = new ArrayList<>();
    private int steps;

    AdamW(Map<String, Parameter> parameters, TrainingSettings.Optimisation settings, int layers) {
        this.settings = settings;
        parameters.forEach((name, parameter) -> {
            if (parameter.requiresGradient()) {
                slots.add(slot(name, parameter, layers));
            }
        });
    }

    /** The norm of each parameter's gradient; not finite where a gradient is not. */
    double[] gradientNorms(NDManager scope) {
        NDList norms = new NDList();
        for (Slot slot : slots) {
            try (NDArray gradient = slot.weight.getGradient()) {
                NDArray norm = gradient.norm();
                norm.attach(scope);
                norms.add(norm);
            }
        }
        float[] values = NDArrays.stack(norms).toFloatArray();
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** The name of the first parameter whose gradient is not finite, for the report. */
    String firstBroken(double[] norms) {
        for (int i = 0; i < norms.length; i++) {
            if (!Double.isFinite(norms[i])) {
                return slots.get(i).name;
            }
        }
        return "none";
    }

    /** Moves every parameter against its gradient times {@code shrink}, and clears the gradients. */
    void step(double rate, double shrink) {
        steps++;
        double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        for (Slot slot : slots) {
            double own = rate * slot.rateFactor;
            try (NDArray gradient = slot.weight.getGradient()) {
                update(slot, gradient, own, own * correction, shrink);
            }
            JniUtils.zeroGrad(slot.weight);
        }
    }

    /** Clears the gradients without moving anything. */
    void clearGradients() {
        slots.forEach(slot -> JniUtils.zeroGrad(slot.weight));
    }

    int steps() {
        return steps;
    }

    /** The moments in the order they are saved and restored in: mean and variance of each parameter. */
    List<NDArray> moments() {
        List<NDArray> moments = new ArrayList<>();
        for (Slot slot : slots) {
            moments.add(slot.mean);
            moments.add(slot.variance);
        }
        return moments;
    }

    /** Goes on as if {@code steps} steps had been made; the moments are the caller's to restore. */
    void resumeAt(int done) {
        steps = done;
    }

    private void update(Slot slot, NDArray gradient, double rate, double corrected, double shrink) {
        JniUtils.adamUpdate(
                slot.weight,
                (PtNDArray) gradient,
                slot.mean,
                slot.variance,
                (float) rate,
                (float) corrected,
                (float) slot.decay,
                (float) shrink,
                NO_VALUE_CLIPPING,
                (float) BETA1,
                (float) BETA2,
                EPSILON,
                true);
    }

    private Slot slot(String name, Parameter parameter, int layers) {
        boolean head = name.startsWith("head.");
        int below = layers - 1 - BertParameters.layer(name);
        double factor = head ? settings.headRate() / settings.rate() : Math.pow(settings.layerDecay(), below);
        double decay = BertParameters.isMatrix(name) ? settings.weightDecay() : 0;
        return new Slot(name, (PtNDArray) parameter.getArray(), factor, decay);
    }

    private static final class Slot {
        private final String name;
        private final PtNDArray weight;
        private final PtNDArray mean;
        private final PtNDArray variance;
        private final double rateFactor;
        private final double decay;

        Slot(String name, PtNDArray weight, double rateFactor, double decay) {
            this.name = name;
            this.weight = weight;
            this.mean = (PtNDArray) weight.getManager().zeros(weight.getShape());
            this.variance = (PtNDArray) weight.getManager().zeros(weight.getShape());
            this.rateFactor = rateFactor;
            this.decay = decay;
        }
    }
}
