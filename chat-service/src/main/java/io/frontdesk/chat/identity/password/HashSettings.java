package io.frontdesk.chat.identity.password;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What one guess at a password costs (Argon2id). The default is what OWASP advises; kept hashes follow on the next sign-in.
 *
 * @param memory KiB
 * @param passes over that memory
 * @param atOnce how many are computed at the same time; others wait
 */
@ConfigurationProperties("frontdesk.passwords")
public record HashSettings(
        @Bindable(defaultValue = "19456") int memory,
        @Bindable(defaultValue = "2") int passes,
        @Bindable(defaultValue = "2") int atOnce) {
    public HashSettings {
        requireWithin("memory", memory, 8_192, 1_048_576);
        requireWithin("passes", passes, 1, 20);
        requireWithin("at-once", atOnce, 1, 64);
    }

    private static void requireWithin(String name, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(
                    "frontdesk.passwords." + name + " must be within " + from + " to " + to + ", got " + value);
        }
    }
}
