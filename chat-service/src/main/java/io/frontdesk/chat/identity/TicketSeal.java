package io.frontdesk.chat.identity;

import io.frontdesk.chat.conversation.ConversationId;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes visitors' tokens so that any node can tell a real one of a conversation that is not stored yet; a stored one is
 * known by its hash alone.
 */
final class TicketSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 18;
    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final Duration FRESH = Duration.ofDays(1);

    private final SecretKeySpec key;

    TicketSeal(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), ALGORITHM);
    }

    /** A token nobody can guess for the new conversation {@code id} in {@code lang}. */
    String token(ConversationId id, String lang) {
        String nonce = Secret.fresh("vt_");
        return nonce + "." + seal(id, lang, nonce);
    }

    /** The language of the conversation that {@code token} was made for, where that was {@code id}, within the last day. */
    Optional<String> language(ConversationId id, String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || id.madeAt().isBefore(Instant.now().minus(FRESH))) {
            return Optional.empty();
        }
        byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        String nonce = token.substring(0, dot);
        return LANGUAGES.stream()
                .filter(lang ->
                        MessageDigest.isEqual(given, seal(id, lang, nonce).getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    private String seal(ConversationId id, String lang, String nonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal((id + " " + lang + " " + nonce).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SEAL_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
