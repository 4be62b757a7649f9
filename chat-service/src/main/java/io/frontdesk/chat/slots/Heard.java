package io.frontdesk.chat.slots;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.entity.Entity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A message as far as it bears on slots.
 *
 * @param intent what the message surely asks for by itself, absent where that is not clear
 */
public record Heard(
        String text, List<Entity> entities, @Nullable String intent, LocalDate today) {
    public Heard {
        requireNonNull(text, "text");
        requireNonNull(today, "today");
        entities = List.copyOf(entities);
    }
}
