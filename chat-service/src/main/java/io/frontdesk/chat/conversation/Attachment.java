package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;

/** A file that was sent with a turn; its content is kept elsewhere under {@code id}. */
@Serdeable
public record Attachment(String id, String name, String mediaType, long bytes) {
    public Attachment {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(mediaType, "mediaType");
    }
}
