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

    /** What the visitor said. {@code correctedLabel} is the intent a reviewer gave it. */
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

    /** What was replied to the visitor's turn {@code replyTo}. {@code correctedLabel} is that of the question. */
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

    /** What an agent wrote. */
    record Written(ConversationId conversation, long seq, AgentMessage message, Instant at) implements Turn {
        public Written {
            requireNonNull(conversation, "conversation");
            requireNonNull(message, "message");
            requireNonNull(at, "at");
            requirePositive(seq);
        }

        @Override
        public Speaker speaker() {
            return Speaker.AGENT;
        }

        @Override
        public String text() {
            return message.text();
        }
    }

    /** That something changed, told to customer and agents alike. {@code agent} is the one it concerns. */
    record Notice(
            ConversationId conversation,
            long seq,
            NoticeKind kind,
            String text,
            @Nullable AgentFace agent,
            Instant at) implements Turn {
        public Notice {
            requireNonNull(conversation, "conversation");
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
            requireNonNull(at, "at");
            requirePositive(seq);
        }

        @Override
        public Speaker speaker() {
            return Speaker.SYSTEM;
        }
    }

    private static void requirePositive(long seq) {
        if (seq < 1) {
            throw new IllegalArgumentException("seq counts from 1, got " + seq);
        }
    }
}
