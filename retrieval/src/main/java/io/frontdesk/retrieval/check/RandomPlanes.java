package io.frontdesk.retrieval.check;

import java.util.List;
import java.util.Random;

/** Planes through the mean of a set of vectors, which lie in no direction more than in another; the same at every run. */
final class RandomPlanes {
    private static final long SEED = 20_261_126;

    private final float[] mean;
    private final int count;

    /** By dimension, so that one loop runs over all planes. */
    private final float[][] planes;

    RandomPlanes(List<float[]> vectors, int count) {
        this.count = count;
        this.mean = mean(vectors);
        this.planes = new float[mean.length][count];
        Random random = new Random(SEED);
        for (float[] ofDimension : planes) {
            for (int i = 0; i < count; i++) {
                ofDimension[i] = (float) random.nextGaussian();
            }
        }
    }

    /** On which side of each plane a vector lies. */
    boolean[] sides(float[] vector) {
        float[] distances = new float[count];
        for (int d = 0; d < mean.length; d++) {
            float from = vector[d] - mean[d];
            float[] ofDimension = planes[d];
            for (int i = 0; i < distances.length; i++) {
                distances[i] += from * ofDimension[i];
            }
        }
        boolean[] sides = new boolean[count];
        for (int i = 0; i < count; i++) {
            sides[i] = distances[i] > 0;
        }
        return sides;
    }

    private static float[] mean(List<float[]> vectors) {
        float[] mean = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += vector[d] / vectors.size();
            }
        }
        return mean;
    }
}
