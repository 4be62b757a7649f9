package io.frontdesk.chat.mining.topics;

import org.apache.lucene.util.VectorUtil;

import java.util.List;

/** Arithmetic on vectors of length 1. */
public final class Cosine {
    private static final double TINY = 1e-12;

    private Cosine() {}

    /** The inner product of two vectors of one width. */
    public static double of(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
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
