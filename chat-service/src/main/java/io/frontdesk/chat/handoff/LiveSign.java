package io.frontdesk.chat.handoff;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody has a conversation before their eyes.
 *
 * @param source the connection it comes from
 * @param agent the agent's id; absent for the customer
 * @param typingAt when they last typed; absent where they do not
 * @param seenAt when they were last there; absent once they have left
 * @param told the last turn handed to the connection; 0 for none
 */
public record LiveSign(
        ConversationId conversation,
        String source,
        @Nullable String agent,
        @Nullable String name,
        @Nullable Instant typingAt,
        @Nullable Instant seenAt,
        long told) {
    private static final Duration ALIVE = Duration.ofSeconds(50);
    private static final Duration TYPING = Duration.ofSeconds(6);
    private static final String SEPARATOR = "\t";
    private static final int PARTS = 7;

    public LiveSign {
        requireNonNull(conversation, "conversation");
        requireNonNull(source, "source");
    }

    public static LiveSign visitor(ConversationId id, String source) {
        return new LiveSign(id, source, null, null, null, Instant.now(), 0);
    }

    public static LiveSign agent(ConversationId id, String source, Agent agent) {
        return new LiveSign(id, source, agent.id(), agent.face().name(), null, Instant.now(), 0);
    }

    public LiveSign typing(boolean on) {
        Instant now = Instant.now();
        return new LiveSign(conversation, source, agent, name, on ? now : null, now, told);
    }

    /** Turn {@code seq} was handed to the connection. */
    public LiveSign told(long seq) {
        return new LiveSign(conversation, source, agent, name, typingAt, Instant.now(), seq);
    }

    public LiveSign gone() {
        return new LiveSign(conversation, source, agent, name, null, null, told);
    }

    LiveSign at(Instant now) {
        return new LiveSign(conversation, source, agent, name, typingAt, now, told);
    }

    boolean isGone() {
        return seenAt == null;
    }

    boolean isAlive(Instant now) {
        return seenAt != null && seenAt.plus(ALIVE).isAfter(now);
    }

    boolean isTyping(Instant now) {
        return typingAt != null && typingAt.plus(TYPING).isAfter(now);
    }

    /** Whether they fell silent within the last {@code span}. */
    boolean stoppedTyping(Instant now, Duration span) {
        return typingAt != null && !isTyping(now) && isTyping(now.minus(span));
    }

    /** Reads what {@link #toString} wrote, as if it had been written now: clocks of nodes differ. */
    static Optional<LiveSign> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        return ConversationId.parse(parts[0])
                .map(id -> new LiveSign(
                        id,
                        parts[1],
                        parts[2].isEmpty() ? null : parts[2],
                        parts[3].isEmpty() ? null : parts[3],
                        parts[4].equals("typing") ? now : null,
                        parts[5].equals("here") ? now : null,
                        parts[6].matches("\\d{1,18}") ? Long.parseLong(parts[6]) : 0));
    }

    @Override
    public String toString() {
        return String.join(
                SEPARATOR,
                conversation.toString(),
                source,
                agent == null ? "" : agent,
                name == null ? "" : name.replaceAll("\\s+", " "),
                isTyping(Instant.now()) ? "typing" : "",
                isGone() ? "" : "here",
                Long.toString(told));
    }
}
