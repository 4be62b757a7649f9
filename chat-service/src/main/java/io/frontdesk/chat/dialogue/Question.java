package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What has to be answered.
 *
 * @param intent the intent the visitor chose, absent where it must be found out
 * @param unhelpful how many replies just before were of no help
 * @param seed the same for the same question, to choose among equal wordings
 */
public record Question(String text, String lang, @Nullable String intent, int unhelpful, long seed) {
    public Question {
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
    }
}
