package io.frontdesk.chat.entity;

import static java.util.Objects.requireNonNull;

/**
 * A thing that a text names.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusively
 * @param text the words as they were written
 * @param value the same in one form: an order number in capitals, a date as in ISO 8601 ({@code 2026-11-27}, a whole week
 *     {@code 2026-W48}, a whole month {@code 2026-11}), money as {@code CNY 99.00}, a quantity as {@code 3 pair}, a telephone
 *     number as digits, a product by its id
 * @param lang the language of the text
 */
public record Entity(EntityType type, int start, int end, String text, String value, String lang) {
    public Entity {
        requireNonNull(type, "type");
        requireNonNull(text, "text");
        requireNonNull(value, "value");
        requireNonNull(lang, "lang");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("an entity needs a span, got " + start + " to " + end);
        }
    }

    boolean overlaps(Entity other) {
        return start < other.end && other.start < end;
    }
}
