package io.frontdesk.chat.identity.customer;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * A customer as the host site's token describes them.
 *
 * @param subject the host site's own id of the customer
 * @param issuedAt when the token was made, as far as it says; else the earliest it can have been
 * @param attributes whatever else the host site wants agents to see
 */
public record VerifiedCustomer(
        String subject,
        @Nullable String name,
        @Nullable String email,
        Map<String, String> attributes,
        Instant issuedAt,
        Instant expiresAt) {
    public VerifiedCustomer {
        requireNonNull(subject, "subject");
        attributes = Map.copyOf(attributes);
        requireNonNull(issuedAt, "issuedAt");
        requireNonNull(expiresAt, "expiresAt");
    }
}
