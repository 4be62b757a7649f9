package io.frontdesk.retrieval.check;

import io.frontdesk.retrieval.ingest.MadeId;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The letter groups of a text by which it is compared: pairs where it is written in Chinese characters, else threes. Case,
 * width, spaces and punctuation do not count.
 */
final class Shingles {
    private final String normal;
    private final String digits;
    private final int[] hashes;

    private Shingles(String normal, int[] hashes) {
        this.normal = normal;
        this.digits = digits(normal);
        this.hashes = hashes;
    }

    static Shingles of(String text) {
        String normal = MadeId.normal(text);
        int[] points = normal.codePoints().toArray();
        int size = Arrays.stream(points).anyMatch(Character::isIdeographic) ? 2 : 3;
        int count = Math.max(1, points.length - size + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(points, i, Math.min(points.length, i + size));
        }
        return new Shingles(normal, Arrays.stream(hashes).distinct().sorted().toArray());
    }

    /** The text without case, width, spaces and punctuation. */
    String normal() {
        return normal;
    }

    int size() {
        return hashes.length;
    }

    IntStream groups() {
        return Arrays.stream(hashes);
    }

    /** Shared groups over all groups; 0 for texts that differ in a number, for 14 and 15 are two things. */
    double likeness(Shingles other) {
        if (normal.equals(other.normal)) {
            return 1;
        }
        if (!digits.equals(other.digits)) {
            return 0;
        }
        int shared = shared(other);
        int all = hashes.length + other.hashes.length - shared;
        return Math.min((double) shared / all, 0.999);
    }

    private int shared(Shingles other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private static String digits(String normal) {
        StringBuilder digits = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < normal.length(); i++) {
            boolean digit = Character.isDigit(normal.charAt(i));
            if (digit) {
                digits.append(gap ? " " : "").append(normal.charAt(i));
            }
            gap = !digit && !digits.isEmpty();
        }
        return digits.toString();
    }

    private static int hash(int[] points, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 1_000_003 + points[i];
        }
        return hash;
    }
}
