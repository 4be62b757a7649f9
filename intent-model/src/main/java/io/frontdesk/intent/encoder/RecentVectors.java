package io.frontdesk.intent.encoder;

import org.jspecify.annotations.Nullable;

import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The vectors of the texts asked last, by their tokens. Two callers at the same time may both compute one, which is harmless. */
final class RecentVectors {
    private static final int MOST = 64;

    private final Map<LongBuffer, float[]> vectors = new LinkedHashMap<>();

    float[] get(long[] ids, Supplier<float[]> compute) {
        LongBuffer text = LongBuffer.wrap(ids);
        float[] known = find(text);
        if (known == null) {
            known = compute.get();
            keep(text, known);
        }
        return known.clone();
    }

    void put(long[] ids, float[] vector) {
        keep(LongBuffer.wrap(ids), vector.clone());
    }

    private synchronized float @Nullable [] find(LongBuffer text) {
        return vectors.get(text);
    }

    private synchronized void keep(LongBuffer text, float[] vector) {
        if (vectors.size() >= MOST) {
            vectors.remove(vectors.keySet().iterator().next());
        }
        vectors.put(text, vector);
    }
}
