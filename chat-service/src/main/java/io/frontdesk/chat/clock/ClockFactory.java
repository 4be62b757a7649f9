package io.frontdesk.chat.clock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Gives everybody the machine's clock, unless this server is a simulation's. */
@Factory
final class ClockFactory {
    @Singleton
    @Primary // before the one that the framework brings
    @Requires(missingProperty = "frontdesk.clock.simulated")
    InstantSource machine() {
        return InstantSource.system();
    }
}
