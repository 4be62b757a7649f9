package io.frontdesk.chat.identity;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

import java.nio.file.Path;

/**
 * The installation's one admin token: {@code frontdesk.admin-token}, which several nodes share, or else made at the first
 * start and kept in a file that only its owner reads.
 */
@Context
public final class AdminToken {
    private static final int SHORTEST = 20;

    private final String hash;

    AdminToken(@Value("${frontdesk.admin-token:}") String shared, @Value("${frontdesk.data:data}") String data) {
        this.hash = Secret.hash(shared.isBlank() ? ofFolder(data) : required(shared));
    }

    /** Whether {@code token} is the admin's. */
    public boolean is(String token) {
        return Secret.matches(token, hash);
    }

    /** Tells this token from an earlier one without giving it away. */
    public String fingerprint() {
        return hash.substring(0, 16);
    }

    private static String ofFolder(String data) {
        return SecretFile.readOrMake(Path.of(data).resolve("admin-token"), "fd_", "admin token");
    }

    private static String required(String shared) {
        if (shared.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "frontdesk.admin-token (FRONTDESK_ADMIN_TOKEN) must have " + SHORTEST + " characters or more");
        }
        return shared;
    }
}
