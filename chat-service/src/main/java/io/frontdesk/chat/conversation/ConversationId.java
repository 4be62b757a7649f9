package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names one conversation. Knowing it gives no right to read it. */
public record ConversationId(UUID value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CANONICAL_LENGTH = 36;

    public ConversationId {
        requireNonNull(value, "value");
    }

    /** A new id; ids made later sort later (UUID version 7). */
    public static ConversationId fresh() {
        long time = System.currentTimeMillis() << 16;
        long high = time | 0x7000 | (RANDOM.nextInt() & 0x0FFF);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new ConversationId(new UUID(high, low));
    }

    /** When it was made, as far as its bits tell. */
    public Instant madeAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    /** Reads the canonical form; anything else is no id. */
    public static Optional<ConversationId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            boolean canonical =
                    text.length() == CANONICAL_LENGTH && value.toString().equalsIgnoreCase(text);
            return canonical ? Optional.of(new ConversationId(value)) : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
