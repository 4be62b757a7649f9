package io.frontdesk.intent.baseline;

import java.util.List;
import java.util.function.IntPredicate;

/** The cosines among vectors of length 1; computed when asked for. */
public final class Similarities {
    private final List<float[]> vectors;
    private final VectorTable table;

    private Similarities(List<float[]> vectors, VectorTable table) {
        this.vectors = vectors;
        this.table = table;
    }

    public static Similarities of(List<float[]> vectors) {
        return new Similarities(List.copyOf(vectors), VectorTable.of(vectors));
    }

    /** The place of the vector nearest to that at {@code place} among those that {@code wanted} accepts, or -1. */
    public int nearest(int place, IntPredicate wanted) {
        float[] cosines = table.products(vectors.get(place));
        int nearest = -1;
        for (int i = 0; i < cosines.length; i++) {
            if (i != place && (nearest < 0 || cosines[i] > cosines[nearest]) && wanted.test(i)) {
                nearest = i;
            }
        }
        return nearest;
    }

    public double between(int one, int other) {
        return InnerProduct.of(vectors.get(one), vectors.get(other));
    }
}
