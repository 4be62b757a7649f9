package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A customer's judgement of a conversation that was closed. */
public record Csat(int score, @Nullable String comment, Instant at) {
    public static final int WORST = 1;
    public static final int BEST = 5;

    public Csat {
        if (score < WORST || score > BEST) {
            throw new IllegalArgumentException("score must be within " + WORST + " to " + BEST + ", got " + score);
        }
    }
}
