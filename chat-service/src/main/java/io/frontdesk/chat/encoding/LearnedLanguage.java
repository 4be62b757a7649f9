package io.frontdesk.chat.encoding;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A language that gets an encoder and a model of its own, and the pre-trained checkpoint both start from.
 *
 * @param epochs how often the server's own training goes through the utterances: what fits some thousand of them
 *     within ten minutes on two cores; the Chinese checkpoint is a third as deep
 */
public record LearnedLanguage(String lang, String base, int epochs) {
    public LearnedLanguage {
        requireNonNull(lang, "lang");
        requireNonNull(base, "base");
    }

    /** In the order of their training. */
    public static List<LearnedLanguage> all() {
        return List.of(new LearnedLanguage("en", "bge-small-en", 2), new LearnedLanguage("zh", "bge-small-zh", 2));
    }
}
