package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** A file that was sent with a turn; its content is kept elsewhere under {@code id}. */
@Serdeable
public record Attachment(String id, String name, String mediaType, long bytes) {
    public Attachment {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(mediaType, "mediaType");
    }

    /** One of which a client has told the id only; the store fills in the rest, or refuses it. */
    public static Attachment named(String id) {
        return new Attachment(id, "", "", 0);
    }

    /** Whether both lists name the same files in the same order. */
    static boolean same(List<Attachment> one, List<Attachment> other) {
        return one.stream()
                .map(Attachment::id)
                .toList()
                .equals(other.stream().map(Attachment::id).toList());
    }
}
