package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What was asked and answered just before, to which a short question may refer.
 *
 * @param question in words that say by themselves what it is about
 * @param entry id of the entry that answered, absent where a template did
 * @param answer what was answered
 */
public record Earlier(String question, @Nullable String entry, String answer) {
    public Earlier {
        requireNonNull(question, "question");
        requireNonNull(answer, "answer");
    }
}
