package io.frontdesk.chat.dialogue.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * A message and what was said before it.
 *
 * @param before the customer's messages before it, at least one
 * @param expected the entries that answer the message; none where nothing does
 * @param kind what it is, by which results are told apart
 */
public record Exchange(List<String> before, String message, Set<String> expected, String lang, String kind) {
    public Exchange {
        before = List.copyOf(before);
        requireNonNull(message, "message");
        expected = Set.copyOf(expected);
        requireNonNull(lang, "lang");
        requireNonNull(kind, "kind");
        if (before.isEmpty()) {
            throw new IllegalArgumentException("nothing was said before " + message);
        }
    }
}
