package io.frontdesk.chat.benchmark;

import java.time.Duration;
import java.util.Random;

/**
 * When the agents of races come: half of them anywhere in the time that the bot thinks, half within a blink of its end. That
 * end is found by the races near it, later after each that the agent wins, earlier after each that the bot wins. Safe for
 * threads.
 */
final class Finish {
    private static final int BLINK_MILLIS = 20;
    private static final int STEP_MILLIS = 20;

    private final Random random;
    private long endMillis;

    /** After how long an agent comes; {@code near} where that is near the end. */
    record Moment(Duration after, boolean near) {}

    /** The bot thinks for {@code atLeast}. */
    Finish(Duration atLeast, Random random) {
        this.endMillis = atLeast.toMillis();
        this.random = random;
    }

    synchronized Moment next() {
        boolean near = random.nextBoolean();
        long millis = near
                ? Math.max(0, endMillis + random.nextLong(-BLINK_MILLIS, BLINK_MILLIS))
                : random.nextLong(endMillis);
        return new Moment(Duration.ofMillis(millis), near);
    }

    /** Who was first where the agent came at {@code moment}. */
    synchronized void learn(Moment moment, boolean agentFirst) {
        if (moment.near()) {
            endMillis = Math.max(STEP_MILLIS, endMillis + (agentFirst ? STEP_MILLIS : -STEP_MILLIS));
        }
    }
}
