package io.frontdesk.retrieval.reading;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mends characters that sound like the right ones, as input by sound leaves them: where two characters stand side by side as
 * they never do in the corpus, and two that sound the same do, these are read. Only what the corpus says is ever read, and a
 * character that fits its other neighbour is left alone.
 */
public final class Homophones {
    private static final int LEAST_SEEN = 3;

    private final ChineseWords words = new ChineseWords();
    private final Pinyin pinyin;
    private final Map<String, Integer> seen;
    private final Map<String, String> bySound;

    private Homophones(Pinyin pinyin, Map<String, Integer> seen, Map<String, String> bySound) {
        this.pinyin = pinyin;
        this.seen = seen;
        this.bySound = bySound;
    }

    /** @param pairs how often two characters stand side by side in the corpus; other keys are passed over */
    public static Homophones of(Map<String, Integer> pairs) {
        Pinyin pinyin = new Pinyin();
        Map<String, Integer> seen = new HashMap<>();
        Map<String, String> bySound = new HashMap<>();
        pairs.forEach((pair, count) -> {
            if (pair.length() == 2 && Pinyin.isHan(pair.charAt(0)) && Pinyin.isHan(pair.charAt(1))) {
                seen.put(pair, count);
                if (count >= LEAST_SEEN) {
                    bySound.merge(sound(pinyin, pair), pair, (one, other) -> commoner(pairs, one, other));
                }
            }
        });
        return new Homophones(pinyin, seen, bySound);
    }

    /** The same, which takes no pair of characters in {@code texts} for a slip; they are not what others are read as. */
    public Homophones knowing(List<String> texts) {
        Map<String, Integer> more = new HashMap<>(seen);
        for (String text : texts) {
            for (int at = 0; at + 1 < text.length(); at++) {
                more.merge(text.substring(at, at + 2), 1, Integer::sum);
            }
        }
        return new Homophones(pinyin, more, bySound);
    }

    private static String commoner(Map<String, Integer> pairs, String one, String other) {
        int difference = pairs.getOrDefault(one, 0) - pairs.getOrDefault(other, 0);
        return difference > 0 || (difference == 0 && one.compareTo(other) < 0) ? one : other;
    }

    private static String sound(Pinyin pinyin, String pair) {
        return pinyin.of(pair.charAt(0)) + ' ' + pinyin.of(pair.charAt(1));
    }

    /** {@code text}, which is in its normal form, with the characters that were meant. */
    public String read(String text) {
        BitSet inWords = words.in(text);
        StringBuilder read = new StringBuilder(text);
        for (int at = 0; at + 1 < read.length(); at++) {
            String meant = meant(read, at);
            if (meant != null && mayChange(read, at, meant, inWords)) {
                read.replace(at, at + 2, meant);
            }
        }
        return read.toString();
    }

    /** What the pair at {@code at} sounds like, where the corpus does not know the pair itself. */
    private @Nullable String meant(StringBuilder text, int at) {
        char first = text.charAt(at);
        char second = text.charAt(at + 1);
        if (!Pinyin.isHan(first) || !Pinyin.isHan(second) || seen.containsKey("" + first + second)) {
            return null;
        }
        return bySound.get(pinyin.of(first) + ' ' + pinyin.of(second));
    }

    private boolean mayChange(StringBuilder text, int at, String meant, BitSet inWords) {
        return mayChange(text, at, meant.charAt(0), -1, inWords)
                && mayChange(text, at + 1, meant.charAt(1), 1, inWords);
    }

    /** Whether the character at {@code at} may become {@code meant}: it belongs to no word and never follows, or is never followed by, its other neighbour. */
    private boolean mayChange(StringBuilder text, int at, char meant, int side, BitSet inWords) {
        if (text.charAt(at) == meant) {
            return true;
        }
        int neighbour = at + side;
        boolean alone = neighbour < 0
                || neighbour >= text.length()
                || !seen.containsKey(text.substring(Math.min(at, neighbour), Math.max(at, neighbour) + 1));
        return alone && !inWords.get(at);
    }
}
