package io.frontdesk.chat.mining.pairing;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A question out of a past conversation.
 *
 * @param dialogue the conversation's id
 * @param lang the language by its script, en or zh
 * @param reply what settled it, or null where nothing did
 */
public record AskedQuestion(
        String dialogue, String text, String lang, @Nullable Reply reply) {
    public AskedQuestion {
        requireNonNull(dialogue, "dialogue");
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
    }
}
