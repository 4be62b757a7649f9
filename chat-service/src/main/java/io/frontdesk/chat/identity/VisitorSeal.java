package io.frontdesk.chat.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.identity.login.SigningKey;
import jakarta.inject.Singleton;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes visitors' tokens: a random part nobody can guess, and a seal over it and the conversation's id. The seal shows any
 * node that a conversation was given out that the store does not know yet; for one that it knows, the token's hash decides.
 */
@Singleton
final class VisitorSeal {
    private static final String HMAC = "HmacSHA256";
    private static final String BETWEEN = ".";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    VisitorSeal(SigningKey secret) {
        this.key = new SecretKeySpec(secret.forPurpose("visitor token 1"), HMAC);
    }

    String token(ConversationId id) {
        String random = Secret.fresh("vt_");
        return random + BETWEEN + seal(id, random);
    }

    /** Whether {@code token} was made here for {@code id}. */
    boolean isGenuine(ConversationId id, String token) {
        int dot = token.lastIndexOf(BETWEEN);
        return dot > 0
                && MessageDigest.isEqual(
                        seal(id, token.substring(0, dot)).getBytes(UTF_8),
                        token.substring(dot + 1).getBytes(UTF_8));
    }

    private String seal(ConversationId id, String random) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] sum = mac.doFinal((id + random).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sum, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + HMAC, impossible);
        }
    }
}
