package io.frontdesk.chat.identity.oidc;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.identity.Secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * What one browser takes along to the identity provider and must bring back: the state that ties the answer to this
 * browser, the nonce that ties the ID token to it, and the verifier without which a stolen code is worth nothing.
 */
record Errand(String state, String nonce, String verifier) {
    private static final String SEPARATOR = ".";

    Errand {
        requireNonNull(state, "state");
        requireNonNull(nonce, "nonce");
        requireNonNull(verifier, "verifier");
    }

    static Errand fresh() {
        return new Errand(Secret.fresh(""), Secret.fresh(""), Secret.fresh("") + Secret.fresh(""));
    }

    static Optional<Errand> parse(String text) {
        String[] parts = text.split("\\.", -1);
        return parts.length == 3 ? Optional.of(new Errand(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    String text() {
        return String.join(SEPARATOR, state, nonce, verifier);
    }

    /** The verifier's hash, which is all the provider is told at first. */
    String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    boolean hasState(String answered) {
        return Secret.matches(answered, Secret.hash(state));
    }
}
