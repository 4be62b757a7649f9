package io.frontdesk.chat.dialogue;

import jakarta.inject.Singleton;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the answers that were thrown away because a person had taken over while the bot was still thinking. */
@Singleton
public final class LateAnswers {
    private final AtomicLong count = new AtomicLong();

    void discarded() {
        count.incrementAndGet();
    }

    /** How many since the start. */
    public long count() {
        return count.get();
    }
}
