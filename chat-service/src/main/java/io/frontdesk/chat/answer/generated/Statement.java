package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A piece of generated text and the keys of the entries it says it is from. */
record Statement(String text, List<String> keys) {
    Statement {
        requireNonNull(text, "text");
        keys = List.copyOf(keys);
    }
}
