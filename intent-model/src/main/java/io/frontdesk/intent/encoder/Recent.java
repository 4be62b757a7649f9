package io.frontdesk.intent.encoder;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was made of the last few things asked for. Two callers at the same time may both make it, which is harmless. */
final class Recent<K, V> {
    private static final int MOST = 64;

    private final Map<K, V> made = new LinkedHashMap<>();

    V get(K key, Supplier<V> make) {
        V known = find(key);
        if (known == null) {
            known = make.get();
            put(key, known);
        }
        return known;
    }

    synchronized void put(K key, V value) {
        if (made.size() >= MOST) {
            made.remove(made.keySet().iterator().next());
        }
        made.put(key, value);
    }

    private synchronized @Nullable V find(K key) {
        return made.get(key);
    }
}
