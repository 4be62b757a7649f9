package io.frontdesk.intent.encoder;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The vectors of the texts asked last. Two callers at the same time may both compute one, which is harmless. */
final class RecentVectors {
    private static final int MOST = 64;
    /** Longer texts are seldom asked again, and would be held for nothing. */
    private static final int LONGEST = 500;

    private final Map<String, float[]> vectors = new LinkedHashMap<>();

    float[] get(String text, Supplier<float[]> compute) {
        if (text.length() > LONGEST) {
            return compute.get();
        }
        float[] known = find(text);
        if (known == null) {
            known = compute.get();
            keep(text, known);
        }
        return known.clone();
    }

    private synchronized float @Nullable [] find(String text) {
        return vectors.get(text);
    }

    private synchronized void keep(String text, float[] vector) {
        if (vectors.size() >= MOST) {
            vectors.remove(vectors.keySet().iterator().next());
        }
        vectors.put(text, vector);
    }
}
