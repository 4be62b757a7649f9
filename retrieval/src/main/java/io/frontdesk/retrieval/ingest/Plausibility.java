package io.frontdesk.retrieval.ingest;

/** How much a decoded text looks like one that a person wrote in Chinese or English. */
final class Plausibility {
    private static final int SAMPLE = 200_000;

    private Plausibility() {}

    /**
     * The mean over the characters beyond ASCII, within -4 to 1: 1 for common Chinese characters and marks, little for rare
     * ones, and less than nothing for what nobody types. A text of ASCII alone scores 0.
     */
    static double of(String text) {
        double sum = 0;
        int counted = 0;
        int before = ' ';
        for (int at = 0; at < Math.min(text.length(), SAMPLE); at += Character.charCount(before)) {
            int codePoint = text.codePointAt(at);
            if (codePoint > 0x7F) {
                sum += score(codePoint, before);
                counted++;
            } else if (codePoint < ' ' && codePoint != '\n' && codePoint != '\r' && codePoint != '\t') {
                sum -= 4;
                counted++;
            }
            before = codePoint;
        }
        return counted == 0 ? 0 : sum / counted;
    }

    /** The share of characters that are ASCII or common in Chinese, within 0 to 1. */
    static double commonShare(String text) {
        long common = text.codePoints()
                .limit(SAMPLE)
                .filter(c -> (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' || CommonCharacters.has(c))
                .count();
        return text.isEmpty() ? 0 : (double) common / Math.min(SAMPLE, text.codePointCount(0, text.length()));
    }

    private static double score(int c, int before) {
        if (CommonCharacters.has(c)) {
            return 1;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return 0.1;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return 0.5;
        }
        if (c < 0x250) {
            return latin(c, before);
        }
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE, Character.CONTROL -> -4;
            case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL -> 0.3;
            case Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> 0.6;
            default -> -1;
        };
    }

    /** An accented letter stands beside other letters; alone or in rows it is a byte of something else. */
    private static double latin(int c, int before) {
        boolean afterLetter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
        if (Character.isLetter(c)) {
            return afterLetter ? 0.7 : before > 0x7F ? -1.5 : 0.1;
        }
        return before > 0x7F && before < 0x250 ? -1.5 : 0.2;
    }
}
