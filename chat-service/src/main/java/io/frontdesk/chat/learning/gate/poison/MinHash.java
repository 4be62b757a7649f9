package io.frontdesk.chat.learning.gate.poison;

import io.frontdesk.intent.data.TextKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Finds texts that share most of their three-letter pieces without comparing all with all: the smallest values of many hash
 * functions agree as often as the sets overlap (Broder, "On the resemblance and containment of documents", 1997), and only
 * texts that agree in a whole band of them are compared (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
 * section 3.4). Whether they overlap enough is then counted exactly.
 */
final class MinHash {
    private static final int BANDS = 20;
    private static final int ROWS = 3;
    private static final int PIECE = 3;
    /** Jaccard's share of common pieces from which two texts are nearly the same. */
    private static final double SAME = 0.75;

    private final long[] factors = new SplittableRandom(23).longs(BANDS * ROWS).toArray();
    private final Map<Long, List<Integer>> buckets = new HashMap<>();
    private final List<Set<Long>> pieces = new ArrayList<>();

    /** Adds a text, and gives the place of the first earlier one that is nearly the same; -1 where there is none. */
    int add(String text) {
        Set<Long> own = pieces(text);
        Set<Integer> near = new HashSet<>();
        for (long bucket : bands(own)) {
            List<Integer> others = buckets.computeIfAbsent(bucket, key -> new ArrayList<>());
            near.addAll(others);
            others.add(pieces.size());
        }
        pieces.add(own);
        return near.stream()
                .filter(other -> share(own, pieces.get(other)) >= SAME)
                .mapToInt(other -> other)
                .min()
                .orElse(-1);
    }

    private long[] bands(Set<Long> own) {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                long factor = factors[band * ROWS + row];
                hash = hash * 31
                        + own.stream()
                                .mapToLong(piece -> mixed(piece ^ factor))
                                .min()
                                .orElse(0);
            }
            bands[band] = mixed(hash);
        }
        return bands;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long a = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    private static Set<Long> pieces(String text) {
        String key = " " + TextKey.of(text).value() + " ";
        Set<Long> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= key.length(); i++) {
            pieces.add((long) key.charAt(i) << 32 | (long) key.charAt(i + 1) << 16 | key.charAt(i + 2));
        }
        return pieces;
    }

    private static double share(Set<Long> one, Set<Long> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
