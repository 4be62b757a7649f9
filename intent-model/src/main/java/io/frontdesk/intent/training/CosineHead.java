package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * Compares a unit feature with one direction per intent: the logit is their cosine times a fixed scale. Takes the
 * normalised feature, gives the logits.
 */
final class CosineHead extends AbstractBlock {
    /** Large enough for a sure softmax over hundreds of intents, small enough to keep gradients alive. */
    static final float SCALE = 20f;

    private static final @Nullable NDArray NO_BIAS = null;
    private static final double TINY = 1e-12;

    private final int labels;
    private final NDArray scale;
    private final Parameter directions;

    /** @param centroids one row per label, of any length; attached to {@code manager} */
    CosineHead(NDManager manager, NDArray centroids) {
        this.labels = Math.toIntExact(centroids.getShape().get(0));
        this.scale = OwnedArrays.scalar(manager, SCALE);
        this.directions = addParameter(Parameter.builder()
                .setName("head.directions")
                .setType(Parameter.Type.OTHER)
                .build());
        directions.setArray(centroids);
        directions.freeze(false);
    }

    Parameter directions() {
        return directions;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        NDArray feature = inputs.singletonOrThrow();
        NDArray rows = store.getValue(directions, feature.getDevice(), training);
        try (NDArray unit = rows.normalize(2, 1, TINY)) {
            return feature.getNDArrayInternal().linear(feature.mul(scale), unit, NO_BIAS);
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), labels)};
    }

    @Override
    public boolean isInitialized() {
        return true;
    }
}
