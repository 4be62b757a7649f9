package io.frontdesk.chat.identity.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A password that an administrator hands on, good for setting another; told once and kept only as a hash. */
@Serdeable
record OneTimePassword(
        @JsonProperty("one_time_password") String password,
        @JsonProperty("expires_at") Instant expiresAt) {
    /** Without characters that are taken for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final Duration LIFE = Duration.ofDays(7);

    static OneTimePassword fresh() {
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < GROUPS * GROUP; letter++) {
            text.append(letter > 0 && letter % GROUP == 0 ? "-" : "");
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new OneTimePassword(text.toString(), Instant.now().plus(LIFE).truncatedTo(ChronoUnit.MILLIS));
    }
}
