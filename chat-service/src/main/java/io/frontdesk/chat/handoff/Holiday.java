package io.frontdesk.chat.handoff;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A day on which the week does not count.
 *
 * @param name by language
 * @param open when somebody works nevertheless; never for a day off
 */
public record Holiday(LocalDate date, Map<String, String> name, List<Span> open) {
    public Holiday {
        requireNonNull(date, "date");
        name = Map.copyOf(name);
        open = List.copyOf(open);
    }

    String name(String lang) {
        return requireNonNull(name.getOrDefault(lang, name.get("en")));
    }
}
