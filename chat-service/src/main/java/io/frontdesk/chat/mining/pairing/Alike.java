package io.frontdesk.chat.mining.pairing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether two questions are the same one again, by the pairs of letters they share. */
final class Alike {
    private static final double SAME = 0.6;

    private Alike() {}

    static boolean areAlike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        if (pairs.isEmpty() || others.isEmpty()) {
            return one.equals(other);
        }
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return 2.0 * pairs.size() / all >= SAME;
    }

    private static Set<String> pairs(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}\\p{S}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
