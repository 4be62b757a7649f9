package io.frontdesk.chat.canned;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A canned response.
 *
 * @param team whose it is, or null where it is everybody's
 */
record Canned(String id, CannedText content, @Nullable String team) {
    Canned {
        requireNonNull(id, "id");
        requireNonNull(content, "content");
    }

    static Canned fresh(CannedText content, @Nullable String team) {
        return new Canned(UUID.randomUUID().toString(), content, team);
    }
}
