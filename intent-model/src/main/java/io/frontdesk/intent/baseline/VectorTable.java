package io.frontdesk.intent.baseline;

import java.util.List;

/**
 * Vectors of equal width, stored so that the products of all of them with one vector are computed at once. Kept as 16-bit
 * floats: how long it takes is how long they take to read, and a product of unit vectors is still right to three places.
 */
final class VectorTable {
    /** So many sums stay near the processor while all dimensions are added to them. */
    private static final int BLOCK = 2_048;

    private final int size;
    /** One array for each dimension: the inner loop then runs over the vectors and is vectorised by the JVM. */
    private final short[][] dimensions;

    private VectorTable(int size, short[][] dimensions) {
        this.size = size;
        this.dimensions = dimensions;
    }

    static VectorTable of(List<float[]> vectors) {
        int width = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        short[][] dimensions = new short[width][vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            for (int d = 0; d < width; d++) {
                dimensions[d][i] = Float.floatToFloat16(vectors.get(i)[d]);
            }
        }
        return new VectorTable(vectors.size(), dimensions);
    }

    int size() {
        return size;
    }

    /** The inner product of {@code vector} with each of them: the cosine where all have length 1. */
    float[] products(float[] vector) {
        float[] products = new float[size];
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(from + BLOCK, size);
            for (int d = 0; d < dimensions.length; d++) {
                add(products, dimensions[d], vector[d], from, to);
            }
        }
        return products;
    }

    private static void add(float[] sums, short[] values, float factor, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += Float.float16ToFloat(values[i]) * factor;
        }
    }
}
