package io.frontdesk.chat.identity.login;

import io.frontdesk.chat.identity.SecretFile;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What access tokens are signed with: derived from {@code frontdesk.secret}, which several nodes share, or else from a
 * secret of the data folder.
 */
@Context
public final class SigningKey {
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final byte[] secret;

    SigningKey(@Value("${frontdesk.secret:}") String shared, @Value("${frontdesk.data:data}") String data) {
        this.secret = (shared.isBlank() ? ofFolder(data) : required(shared)).getBytes(StandardCharsets.UTF_8);
    }

    /** A key of 256 bits for one purpose, which tells nothing of those for others. */
    public byte[] forPurpose(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }

    private static String ofFolder(String data) {
        return SecretFile.readOrMake(Path.of(data).resolve("signing-secret"), "fs_", "signing secret");
    }

    private static String required(String shared) {
        if (shared.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "frontdesk.secret (FRONTDESK_SECRET) must have " + SHORTEST + " characters or more");
        }
        return shared;
    }
}
