package io.frontdesk.chat.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationRepository;
import jakarta.inject.Singleton;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names that tell visitors apart and lead to none of them: a hash of who the company's site says they are, or, of those it
 * does not know, of the conversation; salted with the installation's own name.
 */
@Singleton
final class VisitorNames {
    private static final int KEPT = 16;

    private final String salt;

    VisitorNames(ConversationRepository conversations) {
        this.salt = conversations.epoch();
    }

    String of(Conversation conversation) {
        String subject = conversation.customer().subject();
        String who = subject == null ? conversation.id().toString() : "subject " + subject;
        return HexFormat.of().formatHex(digest(salt + " " + who)).substring(0, KEPT);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
