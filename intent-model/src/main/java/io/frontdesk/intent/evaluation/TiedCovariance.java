package io.frontdesk.intent.evaluation;

import java.util.List;

/** The covariance that all classes share, shrunk towards a multiple of the identity so that it can be inverted. */
final class TiedCovariance {
    private final double[][] matrix;

    private TiedCovariance(double[][] matrix) {
        this.matrix = matrix;
    }

    /** Of the vectors around the mean of their class; {@code shrinkage} is the share of the identity. */
    static TiedCovariance of(List<float[]> vectors, int[] classes, double[][] means, double shrinkage) {
        int width = vectors.getFirst().length;
        double[][] sum = new double[width][width];
        for (int i = 0; i < vectors.size(); i++) {
            addOuter(sum, vectors.get(i), means[classes[i]]);
        }
        double trace = 0;
        for (int d = 0; d < width; d++) {
            trace += sum[d][d] / vectors.size();
        }
        double ridge = shrinkage * Math.max(trace / width, 1e-9);
        for (int row = 0; row < width; row++) {
            for (int column = 0; column <= row; column++) {
                sum[row][column] = (1 - shrinkage) * sum[row][column] / vectors.size() + (row == column ? ridge : 0);
            }
        }
        return new TiedCovariance(sum);
    }

    private static void addOuter(double[][] sum, float[] vector, double[] mean) {
        double[] difference = new double[vector.length];
        for (int d = 0; d < vector.length; d++) {
            difference[d] = vector[d] - mean[d];
        }
        for (int row = 0; row < vector.length; row++) {
            double factor = difference[row];
            double[] target = sum[row];
            for (int column = 0; column <= row; column++) {
                target[column] += factor * difference[column];
            }
        }
    }

    /** The lower triangular matrix W for which W x has the identity as covariance, row after row. */
    float[] whitening() {
        double[][] lower = cholesky();
        int width = lower.length;
        double[][] inverse = new double[width][width];
        for (int column = 0; column < width; column++) {
            inverse[column][column] = 1 / lower[column][column];
            for (int row = column + 1; row < width; row++) {
                double sum = 0;
                for (int k = column; k < row; k++) {
                    sum += lower[row][k] * inverse[k][column];
                }
                inverse[row][column] = -sum / lower[row][row];
            }
        }
        return packed(inverse);
    }

    private double[][] cholesky() {
        int width = matrix.length;
        double[][] lower = new double[width][width];
        for (int row = 0; row < width; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= lower[row][k] * lower[column][k];
                }
                lower[row][column] = row == column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[column][column];
            }
        }
        return lower;
    }

    private static float[] packed(double[][] lower) {
        float[] packed = new float[lower.length * (lower.length + 1) / 2];
        int next = 0;
        for (int row = 0; row < lower.length; row++) {
            for (int column = 0; column <= row; column++) {
                packed[next++] = (float) lower[row][column];
            }
        }
        return packed;
    }
}
