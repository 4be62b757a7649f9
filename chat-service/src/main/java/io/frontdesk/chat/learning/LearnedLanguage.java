package io.frontdesk.chat.learning;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A language that gets a model, and the pre-trained checkpoint its models start from. */
record LearnedLanguage(String lang, String base) {
    LearnedLanguage {
        requireNonNull(lang, "lang");
        requireNonNull(base, "base");
    }

    /** In the order of their training. */
    static List<LearnedLanguage> all() {
        return List.of(new LearnedLanguage("en", "bge-small-en"), new LearnedLanguage("zh", "bge-small-zh"));
    }
}
