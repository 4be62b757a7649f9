package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** Names one file that was uploaded. Knowing it gives no right to read it. */
public record FileId(UUID value) {
    public FileId {
        requireNonNull(value, "value");
    }

    /** A new id; ids made later sort later. */
    public static FileId fresh() {
        return new FileId(ConversationId.fresh().value());
    }

    /** Reads the canonical form; anything else is no id. */
    public static Optional<FileId> parse(String text) {
        return ConversationId.parse(text).map(id -> new FileId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
