package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import io.micronaut.security.authentication.Authentication;

/** Who made a version. */
public record Author(String id, String name) {
    /** The program itself, where it begins with the knowledge of a pack. */
    public static final Author PROGRAM = new Author("frontdesk", "Frontdesk");

    public Author {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }

    public static Author of(Authentication caller) {
        Object name = caller.getAttributes().getOrDefault("name", caller.getName());
        return new Author(caller.getName(), name.toString());
    }
}
