package io.frontdesk.retrieval.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer templates of a company. Immutable; choosing one is deterministic in the seed. */
public final class Templates {
    private static final Comparator<AnswerTemplate> MOST_SPECIFIC = Comparator.comparingInt(
            (AnswerTemplate template) -> -template.variables().size());

    private final List<AnswerTemplate> templates;

    public Templates(List<AnswerTemplate> templates) {
        this.templates = List.copyOf(templates);
    }

    public List<AnswerTemplate> all() {
        return templates;
    }

    /**
     * An answer for {@code intent}, or nothing where no template has all its variables among {@code values}. Templates that
     * use optional values win over those that do not; among equals {@code seed} chooses.
     */
    public Optional<Rendered> render(String intent, String lang, Map<String, String> values, long seed) {
        List<AnswerTemplate> usable = templates.stream()
                .filter(template ->
                        template.intent().equals(intent) && template.lang().equals(lang))
                .filter(template -> values.keySet().containsAll(template.variables()))
                .sorted(MOST_SPECIFIC.thenComparing(AnswerTemplate::id))
                .toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        int most = usable.getFirst().variables().size();
        List<AnswerTemplate> best = usable.stream()
                .filter(template -> template.variables().size() == most)
                .toList();
        AnswerTemplate chosen = best.get(Math.floorMod(seed, best.size()));
        return chosen.render(values).map(text -> new Rendered(chosen.id(), text));
    }

    /** A filled-in template and the id of the one it came from. */
    public record Rendered(String id, String text) {}
}
