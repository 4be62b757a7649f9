package io.frontdesk.chat.simulation;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time of a simulated server. It stands still until somebody moves it and never goes back. Tokens, sign-ins, polling and
 * the work of the training's own process stay on the machine's time.
 */
@Singleton
@Primary
@Requires(property = "frontdesk.clock.simulated")
public final class VirtualClock implements InstantSource {
    private final AtomicLong millis;

    @Inject
    VirtualClock(@Value("${frontdesk.clock.simulated}") String begin) {
        this(Instant.parse(begin));
    }

    private VirtualClock(Instant begin) {
        this.millis = new AtomicLong(begin.toEpochMilli());
    }

    static VirtualClock at(Instant begin) {
        return new VirtualClock(begin);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.get());
    }

    /** It is at least {@code then} from now on. */
    void moveTo(Instant then) {
        millis.accumulateAndGet(then.toEpochMilli(), Math::max);
    }

    void pass(Duration time) {
        millis.addAndGet(Math.max(0, time.toMillis()));
    }
}
