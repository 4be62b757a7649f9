package io.frontdesk.intent.mood;

import static java.util.Objects.requireNonNull;

/**
 * What a text sounds like.
 *
 * @param probability of the mood
 * @param anger the most probable level of {@link MoodExample#anger}
 * @param angry the probability that the level is 2 or 3
 */
public record MoodReading(Mood mood, double probability, int anger, double angry) {
    public MoodReading {
        requireNonNull(mood, "mood");
    }
}
