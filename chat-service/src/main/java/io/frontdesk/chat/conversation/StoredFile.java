package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;

/**
 * A file that was uploaded into a conversation.
 *
 * @param digest SHA-256 of the content, in hexadecimal
 * @param sent whether a turn carries it; until then only its own side may see it
 */
public record StoredFile(
        FileId id,
        ConversationId conversation,
        Side uploader,
        String name,
        String mediaType,
        long bytes,
        String digest,
        Instant at,
        boolean sent) {
    /** Who uploaded it. */
    public enum Side {
        VISITOR,
        AGENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Side ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public StoredFile {
        requireNonNull(id, "id");
        requireNonNull(conversation, "conversation");
        requireNonNull(uploader, "uploader");
        requireNonNull(name, "name");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(digest, "digest");
        requireNonNull(at, "at");
        if (bytes < 1) {
            throw new IllegalArgumentException("a file has at least one byte, got " + bytes);
        }
    }

    /** As turns name it. */
    public Attachment attachment() {
        return new Attachment(id.toString(), name, mediaType, bytes);
    }

    public boolean isVisibleTo(Side side) {
        return sent || uploader == side;
    }
}
