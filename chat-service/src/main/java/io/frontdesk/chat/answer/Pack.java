package io.frontdesk.chat.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/** What a company says of itself, by language: values for templates, the greeting, questions to start with. */
public record Pack(
        String name,
        Map<String, Map<String, String>> variables,
        Map<String, String> greeting,
        Map<String, List<String>> starters) {
    public Pack {
        requireNonNull(name, "name");
        variables = Map.copyOf(variables);
        greeting = Map.copyOf(greeting);
        starters = Map.copyOf(starters);
    }

    public Map<String, String> variables(String lang) {
        return variables.getOrDefault(lang, Map.of());
    }

    public List<String> starters(String lang) {
        return starters.getOrDefault(lang, List.of());
    }
}
