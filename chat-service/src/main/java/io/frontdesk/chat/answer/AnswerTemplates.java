package io.frontdesk.chat.answer;

import io.frontdesk.retrieval.template.AnswerTemplate;
import io.frontdesk.retrieval.template.Templates;
import io.frontdesk.retrieval.template.Templates.Rendered;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The company's fixed answers, filled with the pack's values and what the visitor's words give. */
public final class AnswerTemplates {
    private final Templates templates;
    private final Pack pack;

    public AnswerTemplates(Templates templates, Pack pack) {
        this.templates = templates;
        this.pack = pack;
    }

    /** An answer to {@code intent}; {@code seed} chooses among several. */
    public Optional<Rendered> answer(String intent, String lang, String visitorText, long seed) {
        Map<String, String> values = new HashMap<>(pack.variables(lang));
        values.putAll(VisitorVariables.in(visitorText));
        return templates.render(intent, lang, values, seed);
    }

    /** As {@link #answer}, but only where the template takes up something the visitor wrote, such as an order number. */
    public Optional<Rendered> personalAnswer(String intent, String lang, String visitorText, long seed) {
        Set<String> given = VisitorVariables.in(visitorText).keySet();
        return given.isEmpty()
                ? Optional.empty()
                : answer(intent, lang, visitorText, seed).filter(rendered -> uses(rendered, lang, given));
    }

    private boolean uses(Rendered rendered, String lang, Set<String> given) {
        return templates.all().stream()
                .filter(template ->
                        template.id().equals(rendered.id()) && template.lang().equals(lang))
                .map(AnswerTemplate::variables)
                .anyMatch(variables -> !Collections.disjoint(variables, given));
    }
}
