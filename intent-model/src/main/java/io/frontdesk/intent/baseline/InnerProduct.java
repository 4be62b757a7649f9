package io.frontdesk.intent.baseline;

/** The inner product of two vectors of one width, summed in 64 bits: the cosine where both have length 1. */
final class InnerProduct {
    private InnerProduct() {}

    static double of(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
