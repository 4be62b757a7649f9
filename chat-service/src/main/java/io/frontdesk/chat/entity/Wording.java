package io.frontdesk.chat.entity;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.text.Folding;

import java.time.LocalDate;
import java.util.regex.MatchResult;

/** A text to look into: as it was written, and folded to the same length, with the day on which it was said. */
record Wording(String original, String folded, String lang, LocalDate today) {
    Wording {
        requireNonNull(original, "original");
        requireNonNull(folded, "folded");
        requireNonNull(lang, "lang");
        requireNonNull(today, "today");
    }

    static Wording of(String text, String lang, LocalDate today) {
        return new Wording(text, Folding.fold(text), lang, today);
    }

    Entity entity(EntityType type, int start, int end, String value) {
        return new Entity(type, start, end, original.substring(start, end), value, lang);
    }

    Entity entity(EntityType type, MatchResult found, String value) {
        return entity(type, found.start(), found.end(), value);
    }
}
