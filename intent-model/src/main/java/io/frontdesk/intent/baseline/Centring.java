package io.frontdesk.intent.baseline;

import java.util.List;

/** Moves vectors so that their mean is the origin and their mean squared length 1; encoders leave them in a narrow cone. */
final class Centring {
    private final float[] mean;
    private final float scale;

    private Centring(float[] mean, float scale) {
        this.mean = mean;
        this.scale = scale;
    }

    static Centring of(List<float[]> vectors) {
        float[] mean = mean(vectors);
        double square = 0;
        for (float[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                square += (vector[d] - mean[d]) * (double) (vector[d] - mean[d]);
            }
        }
        return new Centring(mean, (float) (1 / Math.sqrt(Math.max(square / vectors.size(), 1e-12))));
    }

    float[] apply(float[] vector) {
        float[] centred = new float[mean.length];
        for (int d = 0; d < mean.length; d++) {
            centred[d] = (vector[d] - mean[d]) * scale;
        }
        return centred;
    }

    static float[] mean(List<float[]> vectors) {
        double[] sum = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
        }
        float[] mean = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            mean[d] = (float) (sum[d] / vectors.size());
        }
        return mean;
    }
}
