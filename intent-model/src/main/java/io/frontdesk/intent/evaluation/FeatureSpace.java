package io.frontdesk.intent.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the known intents lie among a model's features, and how far a text is from all of them. */
final class FeatureSpace {
    private static final double SHRINKAGE = 0.1;

    private final int width;
    private final float[] whitening;
    private final float[] means;
    private final List<float[]> whitenedMeans = new ArrayList<>();

    private FeatureSpace(int width, float[] whitening, float[] means) {
        this.width = width;
        this.whitening = whitening;
        this.means = means;
        for (int from = 0; from < means.length; from += width) {
            whitenedMeans.add(whiten(Arrays.copyOfRange(means, from, from + width)));
        }
    }

    /** The space of the texts a model learned from. */
    static FeatureSpace of(LabelledOutputs train) {
        int width = train.features().getFirst().length;
        int[] classes = train.labels().stream().mapToInt(Integer::intValue).toArray();
        double[][] means = means(train.features(), classes, width);
        float[] whitening =
                TiedCovariance.of(train.features(), classes, means, SHRINKAGE).whitening();
        float[] flat = new float[means.length * width];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) means[i / width][i % width];
        }
        return new FeatureSpace(width, whitening, flat);
    }

    static FeatureSpace of(Stored stored) {
        return new FeatureSpace(stored.width(), FloatText.read(stored.whitening()), FloatText.read(stored.means()));
    }

    Stored stored() {
        return new Stored(width, FloatText.of(whitening), FloatText.of(means));
    }

    /** The Mahalanobis distance to the nearest class. */
    double distance(float[] feature) {
        float[] point = whiten(feature);
        double nearest = Double.POSITIVE_INFINITY;
        for (float[] mean : whitenedMeans) {
            nearest = Math.min(nearest, squaredDistance(point, mean));
        }
        return Math.sqrt(nearest);
    }

    /** One less the greatest cosine with the mean of a class. */
    double angle(float[] feature) {
        double greatest = -1;
        for (int from = 0; from < means.length; from += width) {
            double product = 0;
            double square = 0;
            for (int d = 0; d < width; d++) {
                product += means[from + d] * feature[d];
                square += means[from + d] * means[from + d];
            }
            greatest = Math.max(greatest, product / Math.sqrt(Math.max(square, 1e-12)));
        }
        return 1 - greatest;
    }

    private static double[][] means(List<float[]> features, int[] classes, int width) {
        int count = Arrays.stream(classes).max().orElseThrow() + 1;
        double[][] means = new double[count][width];
        int[] sizes = new int[count];
        for (int i = 0; i < classes.length; i++) {
            sizes[classes[i]]++;
            for (int d = 0; d < width; d++) {
                means[classes[i]][d] += features.get(i)[d];
            }
        }
        for (int c = 0; c < count; c++) {
            for (int d = 0; d < width; d++) {
                means[c][d] /= Math.max(1, sizes[c]);
            }
        }
        return means;
    }

    private float[] whiten(float[] vector) {
        float[] white = new float[width];
        int next = 0;
        for (int row = 0; row < width; row++) {
            double sum = 0;
            for (int column = 0; column <= row; column++) {
                sum += whitening[next++] * vector[column];
            }
            white[row] = (float) sum;
        }
        return white;
    }

    private static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            double difference = a[d] - b[d];
            sum += difference * difference;
        }
        return sum;
    }

    /** The same as a file holds it. */
    record Stored(int width, String whitening, String means) {}
}
