package io.frontdesk.retrieval.check;

import org.apache.lucene.util.VectorUtil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds the pairs of unit vectors that are at least so near, without comparing each with each: near vectors lie on the same
 * side of most random planes, so only those that agree in one of several groups of planes are compared. At a cosine of 0.92
 * that misses one pair in a hundred, of nearer ones fewer.
 */
final class NearVectors {
    private static final int BANDS = 21;
    private static final int PLANES = 12;

    /** Vectors of one group that a vector is compared with; more are in one only where texts repeat without end. */
    private static final int MOST_COMPARED = 500;

    private final List<float[]> vectors;
    private final IntPredicate wanted;
    private final double least;
    private final Pairs pairs;

    private NearVectors(List<float[]> vectors, IntPredicate wanted, double least, Pairs pairs) {
        this.vectors = vectors;
        this.wanted = wanted;
        this.least = least;
        this.pairs = pairs;
    }

    /** Receives two vectors by their numbers and their cosine. */
    @FunctionalInterface
    interface Pairs {
        void pair(int first, int second, double cosine);
    }

    /** Hands over the pairs of which one at least is {@code wanted}. */
    static void find(List<float[]> vectors, IntPredicate wanted, double least, Pairs pairs) {
        if (!vectors.isEmpty()) {
            new NearVectors(vectors, wanted, least, pairs).find();
        }
    }

    private void find() {
        RandomPlanes planes = new RandomPlanes(vectors, BANDS * PLANES);
        List<boolean[]> sides = vectors.stream().map(planes::sides).toList();
        Set<Long> found = new HashSet<>();
        for (int band = 0; band < BANDS; band++) {
            Map<Integer, List<Integer>> groups = new HashMap<>();
            for (int i = 0; i < vectors.size(); i++) {
                List<Integer> group = groups.computeIfAbsent(key(sides.get(i), band), _ -> new ArrayList<>());
                compare(i, group, found);
                group.add(i);
            }
        }
    }

    private void compare(int number, List<Integer> group, Set<Long> found) {
        for (int other : group.subList(0, Math.min(group.size(), MOST_COMPARED))) {
            if (wanted.test(number) || wanted.test(other)) {
                double cosine = dot(vectors.get(number), vectors.get(other));
                if (cosine >= least && found.add((long) other * vectors.size() + number)) {
                    pairs.pair(other, number, cosine);
                }
            }
        }
    }

    private static int key(boolean[] sides, int band) {
        int key = 0;
        for (int i = band * PLANES; i < (band + 1) * PLANES; i++) {
            key = (key << 1) | (sides[i] ? 1 : 0);
        }
        return key;
    }

    private static double dot(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }
}
