package io.frontdesk.chat.identity;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

import java.nio.file.Path;

/** The installation's one admin token, made at the first start and kept in a file that only its owner reads. */
@Context
public final class AdminToken {
    private final String hash;

    AdminToken(@Value("${frontdesk.data:data}") String data) {
        this.hash = Secret.hash(SecretFile.readOrMake(Path.of(data).resolve("admin-token"), "fd_", "admin token"));
    }

    /** Whether {@code token} is the admin's. */
    public boolean is(String token) {
        return Secret.matches(token, hash);
    }

    /** Tells this token from an earlier one without giving it away. */
    public String fingerprint() {
        return hash.substring(0, 16);
    }
}
