package io.frontdesk.chat.mining.topics;

import java.util.List;

/** Arithmetic on vectors of length 1. */
public final class Cosine {
    private static final double TINY = 1e-12;

    private Cosine() {}

    /** The inner product of two vectors of one width. */
    public static double of(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** The direction of the vectors' mean. */
    public static float[] centre(List<float[]> vectors) {
        return unit(mean(vectors));
    }

    /** The same vectors seen from their mean: texts that share no more than their language come out unlike. */
    static List<float[]> centred(List<float[]> vectors) {
        float[] mean = mean(vectors);
        return vectors.stream().map(vector -> unit(minus(vector, mean))).toList();
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
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
