package io.frontdesk.chat.review.order;

import org.apache.lucene.util.VectorUtil;

import java.util.List;
import java.util.PriorityQueue;

/** How close the others of a crowd are. All vectors have length 1. */
public final class Neighbourhood {
    private static final int NEIGHBOURS = 10;

    private Neighbourhood() {}

    /**
     * The mean cosine of {@code vector} to its {@value #NEIGHBOURS} nearest among {@code others}; 1 where there are none.
     */
    public static double density(float[] vector, List<float[]> others) {
        PriorityQueue<Double> nearest = new PriorityQueue<>();
        for (float[] other : others) {
            double cosine = VectorUtil.dotProduct(vector, other);
            if (nearest.size() < NEIGHBOURS) {
                nearest.add(cosine);
            } else if (cosine > nearest.element()) {
                nearest.remove();
                nearest.add(cosine);
            }
        }
        return nearest.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    }

    /** The greatest cosine of {@code vector} to any of {@code others}; 0 where there are none. */
    public static double nearest(float[] vector, List<float[]> others) {
        double most = 0;
        for (float[] other : others) {
            most = Math.max(most, VectorUtil.dotProduct(vector, other));
        }
        return most;
    }
}
