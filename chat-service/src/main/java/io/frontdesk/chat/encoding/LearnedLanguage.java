package io.frontdesk.chat.encoding;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A language that gets an encoder and a model of its own, and the pre-trained checkpoint both start from. */
public record LearnedLanguage(String lang, String base) {
    public LearnedLanguage {
        requireNonNull(lang, "lang");
        requireNonNull(base, "base");
    }

    /** In the order of their training. */
    public static List<LearnedLanguage> all() {
        return List.of(new LearnedLanguage("en", "bge-small-en"), new LearnedLanguage("zh", "bge-small-zh"));
    }
}
