package io.frontdesk.chat.simulation;

import java.time.Duration;
import java.time.Instant;

/** How time passes in one conversation; those that go on beside each other do not add up. For one thread. */
final class Pace {
    private final VirtualClock clock;
    private Instant now;

    Pace(VirtualClock clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    void pass(Duration time) {
        now = now.plus(time);
        clock.moveTo(now);
    }
}
