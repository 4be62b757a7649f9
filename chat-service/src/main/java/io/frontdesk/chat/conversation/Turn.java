package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One thing one party said; {@code seq} counts from 1 without gaps within its conversation. */
public sealed interface Turn {
    ConversationId conversation();

    long seq();

    Speaker speaker();

    String text();

    Instant at();

    /** The intent a reviewer gave the visitor's words, on the question and on its reply alike. */
    @Nullable
    String correctedLabel();

    /** What the visitor said. */
    record Asked(
            ConversationId conversation,
            long seq,
            VisitorMessage message,
            Instant at,
            @Nullable String correctedLabel) implements Turn {
        public Asked {
            requireNonNull(conversation, "conversation");
            requireNonNull(message, "message");
            requireNonNull(at, "at");
            requirePositive(seq);
        }

        @Override
        public Speaker speaker() {
            return Speaker.VISITOR;
        }

        @Override
        public String text() {
            return message.text();
        }
    }

    /** What was replied to the visitor's turn {@code replyTo}. */
    record Replied(
            ConversationId conversation,
            long seq,
            long replyTo,
            BotReply reply,
            Instant at,
            @Nullable Vote vote,
            @Nullable String correctedLabel)
            implements Turn {
        public Replied {
            requireNonNull(conversation, "conversation");
            requireNonNull(reply, "reply");
            requireNonNull(at, "at");
            requirePositive(seq);
        }

        @Override
        public Speaker speaker() {
            return reply.speaker();
        }

        @Override
        public String text() {
            return reply.text();
        }

        /** The same turn with the time it really took. */
        public Replied tookMillis(long millis) {
            return new Replied(conversation, seq, replyTo, reply.tookMillis(millis), at, vote, correctedLabel);
        }
    }

    private static void requirePositive(long seq) {
        if (seq < 1) {
            throw new IllegalArgumentException("seq counts from 1, got " + seq);
        }
    }
}
