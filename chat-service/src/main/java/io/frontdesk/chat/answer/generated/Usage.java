package io.frontdesk.chat.answer.generated;

/**
 * The tokens of one call.
 *
 * @param estimated whether the endpoint did not tell, or was cut off before it could
 */
record Usage(long input, long output, boolean estimated) {
    private static final int LATIN_PER_TOKEN = 4;

    Usage {
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException("tokens must not be negative");
        }
    }

    /** About as many as {@code prompt} and {@code text} have: a token for four letters, or for one Chinese character. */
    static Usage estimate(Prompt prompt, CharSequence text) {
        return new Usage(tokens(prompt.system()) + tokens(prompt.user()), tokens(text), true);
    }

    long total() {
        return input + output;
    }

    private static long tokens(CharSequence text) {
        long wide = text.codePoints().filter(Character::isIdeographic).count();
        return wide + Math.ceilDiv(text.length() - wide, LATIN_PER_TOKEN);
    }
}
