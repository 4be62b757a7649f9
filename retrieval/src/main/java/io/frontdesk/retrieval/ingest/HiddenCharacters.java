package io.frontdesk.retrieval.ingest;

import java.util.OptionalInt;

/**
 * Characters that a reader does not see and a program does: direction controls, zero-width characters and tags. In
 * answers they hide text or turn it around, so they are taken out; an emoji keeps the joiners and tags it is made of.
 */
final class HiddenCharacters {
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int END_OF_TAGS = 0xE007F;
    private static final int EMOJI_VARIATION = 0xFE0F;

    private HiddenCharacters() {}

    /** Whether a character by itself shows something or is ordinary white space. */
    static boolean isVisible(int codePoint) {
        return !isHidden(codePoint) && controlled(codePoint).isEmpty() && !isHalf(codePoint);
    }

    static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The first control character that no text may hold, NUL among them. */
    static OptionalInt firstControl(String text) {
        return text.codePoints().filter(c -> controlled(c).isPresent()).findFirst();
    }

    static boolean hasHalf(String text) {
        return text.codePoints().anyMatch(HiddenCharacters::isHalf);
    }

    /** How many characters {@link #without} would take out. */
    static int count(String text) {
        if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
            return 0;
        }
        return text.codePointCount(0, text.length())
                - (int) without(text).codePoints().count();
    }

    static String without(String text) {
        if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            if (!isHidden(points[i]) || joinsEmoji(points, i) || tagsFlag(points, i)) {
                kept.appendCodePoint(points[i]);
            }
        }
        return kept.toString();
    }

    private static OptionalInt controlled(int c) {
        boolean ordinary = c == '\n' || c == '\r' || c == '\t';
        return Character.getType(c) == Character.CONTROL && !ordinary ? OptionalInt.of(c) : OptionalInt.empty();
    }

    private static boolean isHidden(int c) {
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x061C;
        boolean width = (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0x00AD;
        boolean tag = c >= 0xE0000 && c <= END_OF_TAGS;
        boolean filler = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x180E;
        return direction || width || tag || filler;
    }

    private static boolean joinsEmoji(int[] points, int at) {
        return points[at] == JOINER
                && at > 0
                && at + 1 < points.length
                && isEmojiPart(points[at - 1])
                && Character.isEmoji(points[at + 1]);
    }

    private static boolean isEmojiPart(int c) {
        return c > 0x7F && (Character.isEmoji(c) || c == EMOJI_VARIATION || Character.isEmojiModifier(c));
    }

    /** Whether the tags before this one lead back to the flag they spell a region of, and an end tag closes them. */
    private static boolean tagsFlag(int[] points, int at) {
        int first = at;
        while (first > 0 && isTag(points[first])) {
            first--;
        }
        int last = at;
        while (last + 1 < points.length && isTag(points[last]) && isTag(points[last + 1])) {
            last++;
        }
        return isTag(points[at]) && points[first] == BLACK_FLAG && points[last] == END_OF_TAGS && last - first <= 7;
    }

    private static boolean isTag(int c) {
        return c > 0xE0000 && c <= END_OF_TAGS;
    }
}
