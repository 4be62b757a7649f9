package io.frontdesk.chat.answer;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What a company says of itself: by language values for templates, the greeting and questions to start with; how its order
 * numbers are written, and in which time zone its days begin.
 */
public record Pack(
        String name,
        Map<String, Map<String, String>> variables,
        Map<String, String> greeting,
        Map<String, List<String>> starters,
        List<String> orderNumbers,
        ZoneId zone) {
    public Pack {
        requireNonNull(name, "name");
        variables = Map.copyOf(variables);
        greeting = Map.copyOf(greeting);
        starters = Map.copyOf(starters);
        orderNumbers = List.copyOf(orderNumbers);
        requireNonNull(zone, "zone");
    }

    /** A pack that says nothing. */
    static Pack none() {
        return new Pack("none", Map.of(), Map.of(), Map.of(), List.of(), ZoneId.systemDefault());
    }

    public Map<String, String> variables(String lang) {
        return variables.getOrDefault(lang, Map.of());
    }

    public List<String> starters(String lang) {
        return starters.getOrDefault(lang, List.of());
    }
}
