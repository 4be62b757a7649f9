package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.frontdesk.intent.checkpoint.Pooling;

import java.util.List;

/** Lays examples out as the encoder's input arrays, padded to the longest of them. */
final class TokenBatch {
    /** Added to the attention scores of padding: its share after the softmax is nothing. */
    private static final float MASKED = -10_000f;

    private final List<Example> examples;
    private final int width;

    TokenBatch(List<Example> examples) {
        this.examples = examples;
        this.width = examples.stream().mapToInt(Example::length).max().orElseThrow();
    }

    /** Token ids, token types, positions, attention mask, and for each vector read out the weights of the tokens. */
    NDList arrays(NDManager manager, Readout readout) {
        Shape shape = new Shape(examples.size(), width);
        NDList arrays = new NDList(
                OwnedArrays.longs(manager, ids(), shape),
                OwnedArrays.longs(manager, new long[examples.size() * width], shape),
                OwnedArrays.longs(manager, positions(), shape),
                OwnedArrays.floats(manager, mask(), new Shape(examples.size(), 1, 1, width)),
                pooled(manager, readout.feature()));
        if (readout.sentence() != null) {
            arrays.add(pooled(manager, readout.sentence()));
        }
        return arrays;
    }

    private NDArray pooled(NDManager manager, Pooling pooling) {
        return OwnedArrays.floats(manager, shares(pooling), new Shape(examples.size(), 1, width));
    }

    private long[] ids() {
        long[] ids = new long[examples.size() * width];
        for (int row = 0; row < examples.size(); row++) {
            Example example = examples.get(row);
            for (int position = 0; position < example.length(); position++) {
                ids[row * width + position] = example.id(position);
            }
        }
        return ids;
    }

    private long[] positions() {
        long[] positions = new long[examples.size() * width];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i % width;
        }
        return positions;
    }

    private float[] mask() {
        float[] mask = new float[examples.size() * width];
        for (int row = 0; row < examples.size(); row++) {
            for (int position = examples.get(row).length(); position < width; position++) {
                mask[row * width + position] = MASKED;
            }
        }
        return mask;
    }

    private float[] shares(Pooling pooling) {
        float[] shares = new float[examples.size() * width];
        for (int row = 0; row < examples.size(); row++) {
            int length = pooling == Pooling.CLS ? 1 : examples.get(row).length();
            for (int position = 0; position < length; position++) {
                shares[row * width + position] = 1f / length;
            }
        }
        return shares;
    }
}
