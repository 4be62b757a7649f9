package io.frontdesk.intent.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * A computation whose result is known: products, whole numbers, softmax and a gradient, all that a training rests on. A
 * native library that does not fit gets one of them wrong.
 */
final class KnownComputation {
    private static final float[] VALUES = {0.5f, -1, 2, 0.25f, 3, -0.75f};
    private static final double CLOSE = 1e-4;

    private KnownComputation() {}

    /** Whether the arrays of {@code manager} compute what they should. */
    static boolean isRight(Engine engine, NDManager manager) {
        try (NDManager scope = manager.newSubManager()) {
            return product(scope) && wholeNumbers(scope) && gradient(engine, scope);
        }
    }

    private static boolean product(NDManager scope) {
        NDArray matrix = OwnedArrays.floats(scope, VALUES, new Shape(2, 3));
        float[] expected = {5.25f, -4.375f, -4.375f, 9.625f};
        return close(matrix.matMul(matrix.transpose()).toFloatArray(), expected);
    }

    private static boolean wholeNumbers(NDManager scope) {
        long[] sum = OwnedArrays.longs(scope, new long[] {1L << 40, 3}, new Shape(2))
                .add(OwnedArrays.longs(scope, new long[] {5, -7}, new Shape(2)))
                .toLongArray();
        return sum[0] == (1L << 40) + 5 && sum[1] == -4;
    }

    /** The gradient of log softmax's first entry is one less its probability, and minus the others'. */
    private static boolean gradient(Engine engine, NDManager scope) {
        NDArray logits = OwnedArrays.floats(scope, new float[] {1, 2, 0}, new Shape(1, 3));
        logits.setRequiresGradient(true);
        NDArray first = OwnedArrays.floats(scope, new float[] {1, 0, 0}, new Shape(1, 3));
        try (GradientCollector collector = engine.newGradientCollector()) {
            collector.backward(logits.logSoftmax(1).mul(first).sum());
        }
        double sum = Math.exp(1) + Math.exp(2) + 1;
        float[] expected = {
            (float) (1 - Math.exp(1) / sum), (float) (-Math.exp(2) / sum), (float) (-1 / sum),
        };
        try (NDArray gradient = logits.getGradient()) {
            return close(gradient.toFloatArray(), expected);
        }
    }

    private static boolean close(float[] got, float[] expected) {
        boolean close = got.length == expected.length;
        for (int i = 0; close && i < got.length; i++) {
            close = Math.abs(got[i] - expected[i]) < CLOSE;
        }
        return close;
    }
}
