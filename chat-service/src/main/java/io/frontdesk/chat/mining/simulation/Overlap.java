package io.frontdesk.chat.mining.simulation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much of the shorter of two texts is in the other, by pairs of letters. */
final class Overlap {
    private Overlap() {}

    static double of(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int smaller = Math.max(1, Math.min(pairs.size(), others.size()));
        pairs.retainAll(others);
        return (double) pairs.size() / smaller;
    }

    private static Set<String> pairs(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
