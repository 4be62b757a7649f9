package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * An answer for {@code intent}. Of the templates whose condition holds and that lack no value, those that take up most
     * values win; among equals {@code seed} goes round. A template that was meant to speak and lacked a value is a miss.
     */
    public Selection select(String intent, String lang, Map<String, String> values, long seed) {
        List<AnswerTemplate> meant = templates.stream()
                .filter(template ->
                        template.intent().equals(intent) && template.lang().equals(lang))
                .filter(template -> template.when().holds(values))
                .sorted(MOST_SPECIFIC.thenComparing(AnswerTemplate::id))
                .toList();
        List<Miss> misses = meant.stream()
                .map(template -> new Miss(template.id(), List.copyOf(template.missing(values))))
                .filter(miss -> !miss.variables().isEmpty())
                .toList();
        List<AnswerTemplate> usable = meant.stream()
                .filter(template -> template.missing(values).isEmpty())
                .toList();
        return new Selection(usable.isEmpty() ? null : rendered(usable, values, seed), misses);
    }

    /** The same without the misses. */
    public Optional<Rendered> render(String intent, String lang, Map<String, String> values, long seed) {
        return Optional.ofNullable(select(intent, lang, values, seed).rendered());
    }

    private static Rendered rendered(List<AnswerTemplate> usable, Map<String, String> values, long seed) {
        int most = usable.getFirst().variables().size();
        List<AnswerTemplate> best = usable.stream()
                .filter(template -> template.variables().size() == most)
                .toList();
        int variant = (int) Math.floorMod(seed, (long) best.size());
        AnswerTemplate chosen = best.get(variant);
        return new Rendered(
                chosen.id(),
                chosen.text().render(values),
                chosen.shown(values),
                chosen.variables(),
                variant + 1,
                best.size());
    }

    /** What came of a choice. */
    public record Selection(@Nullable Rendered rendered, List<Miss> misses) {
        public static final Selection NONE = new Selection(null, List.of());

        public Selection {
            misses = List.copyOf(misses);
        }
    }

    /** A template that could not speak for want of these variables. */
    public record Miss(String template, List<String> variables) {
        public Miss {
            requireNonNull(template, "template");
            variables = List.copyOf(variables);
        }
    }

    /** A filled-in template: the id of the one it came from, the variables it took up, and which of how many equals it was. */
    public record Rendered(String id, String text, List<RichPart> parts, Set<String> used, int variant, int variants) {
        public Rendered {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
            parts = List.copyOf(parts);
            used = Set.copyOf(used);
        }
    }
}
