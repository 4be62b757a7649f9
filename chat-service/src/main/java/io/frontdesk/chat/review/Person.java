package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.knowledge.version.Author;
import io.micronaut.security.authentication.Authentication;

/** Who reviews. */
record Person(String id, String name) {
    Person {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }

    static Person of(Authentication caller) {
        Author author = Author.of(caller);
        return new Person(author.id(), author.name());
    }

    Author author() {
        return new Author(id, name);
    }
}
