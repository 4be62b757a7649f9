package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.frontdesk.intent.checkpoint.BertWeights;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Moves a trained encoder part of the way back to its checkpoint, as far as that lowers the validation loss and costs no
 * accuracy. What lies between the two is often better than either; the head stays as it was trained.
 */
final class PullBack {
    private static final double[] SHARES = {0.85, 0.7, 0.55};

    private final IntentNetwork network;
    private final BertWeights checkpoint;
    private final Map<String, float[]> trained = new LinkedHashMap<>();

    PullBack(IntentNetwork network, BertWeights checkpoint) {
        this.network = network;
        this.checkpoint = checkpoint;
        network.encoder().byName().forEach((name, parameter) -> {
            if (parameter.requiresGradient()) {
                trained.put(name, parameter.getArray().toFloatArray());
            }
        });
    }

    /** Leaves the network at the best share and tells how it does there. */
    FineTuned.Kept choose(Examples examples) {
        FineTuned.Kept whole = at(1, examples);
        FineTuned.Kept best = whole;
        for (double share : SHARES) {
            moveTo(share);
            FineTuned.Kept there = at(share, examples);
            if (there.validAccuracy() >= whole.validAccuracy() && there.validLoss() < best.validLoss()) {
                best = there;
            }
        }
        moveTo(best.share());
        return best;
    }

    private FineTuned.Kept at(double share, Examples examples) {
        Validation validation = Validation.of(network, examples.valid());
        return new FineTuned.Kept(share, validation.accuracy(), validation.loss(), null);
    }

    private void moveTo(double share) {
        Map<String, Parameter> parameters = network.encoder().byName();
        trained.forEach((name, values) -> {
            Parameter parameter = parameters.get(name);
            if (parameter != null) {
                move(parameter.getArray(), checkpoint.get(name).values(), values, share);
            }
        });
    }

    private static void move(NDArray array, FloatBuffer from, float[] to, double share) {
        float[] between = new float[to.length];
        for (int i = 0; i < to.length; i++) {
            between[i] = (float) ((1 - share) * from.get() + share * to[i]);
        }
        OwnedArrays.fill(array, FloatBuffer.wrap(between));
    }
}
