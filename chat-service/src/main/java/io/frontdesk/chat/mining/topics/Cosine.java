package io.frontdesk.chat.mining.topics;

import java.util.List;

/** Arithmetic on vectors of length 1. */
public final class Cosine {
    private static final double TINY = 1e-12;

    private Cosine() {}

    /**
     * The inner product of two vectors of one width. In four sums for speed, and always the same four: the vector
     * instructions that would be faster still round differently before and after the machine has warmed up.
     */
    public static double of(float[] a, float[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int whole = a.length & -4;
        for (int i = 0; i < whole; i += 4) {
            first += (double) a[i] * b[i];
            second += (double) a[i + 1] * b[i + 1];
            third += (double) a[i + 2] * b[i + 2];
            fourth += (double) a[i + 3] * b[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            first += (double) a[i] * b[i];
        }
        return first + second + third + fourth;
    }

    /** The mean of the vectors, which is shorter than they are the less they agree. */
    static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    /** The direction of the vectors' mean. */
    static float[] centre(List<float[]> vectors) {
        return unit(mean(vectors));
    }

    /** The same vectors seen from their mean: texts that share no more than their language come out unlike. */
    static List<float[]> centred(List<float[]> vectors) {
        float[] mean = mean(vectors);
        return vectors.stream().map(vector -> unit(minus(vector, mean))).toList();
    }

    /** How alike any two of them are on average; 1 for a single one. */
    static double likeness(List<float[]> vectors) {
        float[] mean = mean(vectors);
        double n = vectors.size();
        return n < 2 ? 1 : (n * of(mean, mean) - 1) / (n - 1);
    }

    private static float[] minus(float[] vector, float[] other) {
        float[] difference = vector.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other[i];
        }
        return difference;
    }

    private static float[] unit(float[] vector) {
        float length = (float) Math.max(Math.sqrt(of(vector, vector)), TINY);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
