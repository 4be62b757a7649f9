package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * Makes arrays whose memory belongs to PyTorch.
 *
 * <p>On the CPU, {@code NDManager.create} lays a tensor over a Java buffer and only the Java array keeps that buffer
 * alive; autograd saves the tensor but not the buffer. {@code x.mul(0.5f)} makes such an array and closes it at once, so
 * that the backward pass may multiply by whatever lies in that memory by then. Inside a graph there must be no number
 * operation, and no array but from here. Decision 0005 has the whole story.
 */
final class OwnedArrays {
    private OwnedArrays() {}

    static NDArray scalar(NDManager manager, double value) {
        return manager.full(new Shape(1), (float) value);
    }

    static NDArray floats(NDManager manager, FloatBuffer values, Shape shape) {
        try (NDArray overJavaMemory = manager.create(values, shape)) {
            return overJavaMemory.duplicate();
        }
    }

    static NDArray floats(NDManager manager, float[] values, Shape shape) {
        return floats(manager, FloatBuffer.wrap(values), shape);
    }

    /** Overwrites {@code target} in place; {@code NDArray.set(Buffer)} would put Java memory under it instead. */
    static void fill(NDArray target, FloatBuffer values) {
        try (NDArray source = target.getManager().create(values, target.getShape())) {
            target.set(new NDIndex(":"), source);
        }
    }

    static NDArray longs(NDManager manager, long[] values, Shape shape) {
        try (NDArray overJavaMemory = manager.create(LongBuffer.wrap(values), shape)) {
            return overJavaMemory.duplicate();
        }
    }
}
