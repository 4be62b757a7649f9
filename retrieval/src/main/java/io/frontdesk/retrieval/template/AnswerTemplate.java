package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fixed answer to one intent in one language, with variables written <code>{{name}}</code>. Logic-less: a value is put in
 * as it is and never read as a template again.
 */
public record AnswerTemplate(String id, String intent, String lang, String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z][a-z0-9_]*)\\s*}}");

    public AnswerTemplate {
        requireNonNull(id, "id");
        requireNonNull(intent, "intent");
        requireNonNull(lang, "lang");
        requireNonNull(text, "text");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text is blank");
        }
    }

    /** The names of the variables, in the order of their first use. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        VARIABLE.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        return names;
    }

    /** The text with every variable filled in, or nothing where a value is missing. */
    public Optional<String> render(Map<String, String> values) {
        if (!values.keySet().containsAll(variables())) {
            return Optional.empty();
        }
        return Optional.of(VARIABLE.matcher(text)
                .replaceAll(
                        (MatchResult found) -> Matcher.quoteReplacement(requireNonNull(values.get(found.group(1))))));
    }
}
