package io.frontdesk.chat.answer;

import io.frontdesk.chat.entity.Entities;
import io.frontdesk.chat.entity.Entity;
import io.frontdesk.retrieval.template.Templates;
import io.frontdesk.retrieval.template.Templates.Rendered;
import io.frontdesk.retrieval.template.Templates.Selection;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The company's fixed answers, filled with the pack's values and what the visitor's words name. */
public final class AnswerTemplates {
    private final Templates templates;
    private final Pack pack;
    private final Entities entities;

    public AnswerTemplates(Templates templates, Pack pack, Entities entities) {
        this.templates = templates;
        this.pack = pack;
        this.entities = entities;
    }

    /** An answer to {@code intent}; {@code seed} chooses among several. */
    public Optional<Rendered> answer(String intent, String lang, String visitorText, long seed) {
        return Optional.ofNullable(select(intent, lang, visitorText, seed).rendered());
    }

    /** As {@link #answer}, but only where the template takes up something the visitor wrote, such as an order number. */
    public Optional<Rendered> personalAnswer(String intent, String lang, String visitorText, long seed) {
        Set<String> given = named(visitorText, lang).keySet();
        return given.isEmpty()
                ? Optional.empty()
                : answer(intent, lang, visitorText, seed)
                        .filter(rendered -> !Collections.disjoint(rendered.used(), given));
    }

    /** As {@link #answer}, with the templates that were meant to speak and lacked a value. */
    public Selection select(String intent, String lang, String visitorText, long seed) {
        return fill(intent, lang, named(visitorText, lang), seed);
    }

    /** An answer from {@code facts} and what the pack says. */
    public Selection fill(String intent, String lang, Map<String, String> facts, long seed) {
        Map<String, String> values = new HashMap<>(pack.variables(lang));
        values.putAll(facts);
        return templates.select(intent, lang, values, seed);
    }

    /** What the text names, by kind, the first of each. */
    private Map<String, String> named(String text, String lang) {
        Map<String, String> values = new HashMap<>();
        for (Entity entity : entities.in(text, lang)) {
            values.putIfAbsent(entity.type().code(), entities.spoken(entity.type(), entity.value(), lang));
        }
        return values;
    }
}
