package io.frontdesk.intent.mood;

import static java.util.Objects.requireNonNull;

/**
 * A text and the mood it is in.
 *
 * @param anger 0 none, 1 annoyed, 2 angry, 3 furious; above 0 only where the mood is negative
 * @param lang the language of the text, as {@code en}
 */
public record MoodExample(String text, Mood mood, int anger, String lang) {
    public static final int MOST_ANGER = 3;

    public MoodExample {
        requireNonNull(text, "text");
        requireNonNull(mood, "mood");
        requireNonNull(lang, "lang");
        if (anger < 0 || anger > MOST_ANGER) {
            throw new IllegalArgumentException("anger must be 0 to " + MOST_ANGER + ", got " + anger);
        }
        if (anger > 0 && mood != Mood.NEGATIVE) {
            throw new IllegalArgumentException("a text that is not negative is not angry either");
        }
    }
}
