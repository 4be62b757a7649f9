package io.frontdesk.chat.identity.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What one visitor, account or network address may do. A benchmark from one address raises those per address.
 *
 * @param messages of one visitor within ten seconds
 * @param connectionsPerVisitor open at once
 * @param connectionsPerAddress open at once
 * @param handshakes of one address within a minute
 * @param logins that fail, of one address within a minute
 */
@ConfigurationProperties("frontdesk.limits")
public record LimitSettings(
        @Bindable(defaultValue = "20") int messages,
        @Bindable(defaultValue = "5") int connectionsPerVisitor,
        @Bindable(defaultValue = "20") int connectionsPerAddress,
        @Bindable(defaultValue = "100") int handshakes,
        @Bindable(defaultValue = "5") int logins) {
    private static final int MOST = 10_000_000;

    public LimitSettings {
        requireSome("messages", messages);
        requireSome("connections-per-visitor", connectionsPerVisitor);
        requireSome("connections-per-address", connectionsPerAddress);
        requireSome("handshakes", handshakes);
        requireSome("logins", logins);
    }

    private static void requireSome(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(
                    "frontdesk.limits." + name + " must be within 1 to " + MOST + ", got " + value);
        }
    }
}
