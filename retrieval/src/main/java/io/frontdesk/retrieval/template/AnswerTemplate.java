package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fixed answer to one intent in one language: its words, when it may speak, and what it shows besides. */
public record AnswerTemplate(
        String id, String intent, String lang, TemplateText text, Condition when, PartsTemplate parts) {
    public AnswerTemplate {
        requireNonNull(id, "id");
        requireNonNull(intent, "intent");
        requireNonNull(lang, "lang");
        requireNonNull(when, "when");
        requireNonNull(parts, "parts");
        if (text.source().isBlank()) {
            throw new IllegalArgumentException("text is blank");
        }
    }

    public AnswerTemplate(String id, String intent, String lang, String text) {
        this(id, intent, lang, TemplateText.parse(text), Condition.ALWAYS, PartsTemplate.NONE);
    }

    /** The names of all values it takes up, those of its condition too. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>(when.names());
        names.addAll(text.names());
        names.addAll(parts.names());
        return names;
    }

    /** The variables without a value that keep it from speaking. */
    public Set<String> missing(Map<String, String> values) {
        Set<String> missing = new LinkedHashSet<>(text.missing(values));
        missing.addAll(parts.missing(values));
        return missing;
    }

    /** The text with every variable filled in, or nothing where a value is missing. */
    public Optional<String> render(Map<String, String> values) {
        return text.missing(values).isEmpty() ? Optional.of(text.render(values)) : Optional.empty();
    }

    List<RichPart> shown(Map<String, String> values) {
        return parts.render(values);
    }
}
