package io.frontdesk.chat.identity.limit;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

import java.time.Duration;

/** The limits as they are set. */
@Factory
final class LimitFactory {
    private static final Duration MESSAGES_WITHIN = Duration.ofSeconds(10);

    @Singleton
    MessageRate messages(LimitSettings settings) {
        Allowance allowance = new Allowance(settings.messages(), MESSAGES_WITHIN);
        return visitor -> allowance.take(visitor).isZero();
    }

    @Singleton
    ConnectionLimit connections(LimitSettings settings) {
        return new CountedConnections(settings);
    }
}
