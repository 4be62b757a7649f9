package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.template.Segment.Literal;
import io.frontdesk.retrieval.template.Segment.Section;
import io.frontdesk.retrieval.template.Segment.Variable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A text with places for values. Logic-less: a value is put in as it is and never read as a template again.
 *
 * <pre>
 * text     = { words | variable | section | inverted }
 * variable = "{{" name "}}"                               the value; without one the text cannot be rendered
 * section  = "{{#" name "}}" text "{{/" name "}}"         only where there is a value
 * inverted = "{{^" name "}}" text "{{/" name "}}"         only where there is none
 * name     = a-z { a-z | 0-9 | "_" }
 * </pre>
 *
 * Words hold neither "{{" nor "}}". There are no loops, comparisons, functions or further files.
 */
public record TemplateText(String source, List<Segment> segments) {
    public TemplateText {
        requireNonNull(source, "source");
        segments = List.copyOf(segments);
    }

    /** Reads {@code source}; {@link BadTemplate} says where it does not follow the grammar. */
    public static TemplateText parse(String source) {
        return new TemplateText(source, new TemplateParser(source).parse());
    }

    /** All names, those of sections too, in the order of their first use. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        names(segments, names);
        return names;
    }

    /** The variables that lack a value where one is needed. */
    public Set<String> missing(Map<String, String> values) {
        Set<String> missing = new LinkedHashSet<>();
        missing(segments, values, missing);
        return missing;
    }

    /** The text with every value put in; only where nothing is missing. */
    public String render(Map<String, String> values) {
        return render(values, value -> value);
    }

    String render(Map<String, String> values, UnaryOperator<String> escape) {
        StringBuilder text = new StringBuilder();
        write(segments, values, escape, text);
        return text.toString();
    }

    private static void names(List<Segment> segments, Set<String> names) {
        for (Segment segment : segments) {
            switch (segment) {
                case Literal literal -> {}
                case Variable variable -> names.add(variable.name());
                case Section section -> {
                    names.add(section.name());
                    names(section.body(), names);
                }
            }
        }
    }

    private static void missing(List<Segment> segments, Map<String, String> values, Set<String> missing) {
        for (Segment segment : segments) {
            switch (segment) {
                case Variable variable when !values.containsKey(variable.name()) -> missing.add(variable.name());
                case Section section when isOpen(section, values) -> missing(section.body(), values, missing);
                case Literal literal -> {}
                case Variable there -> {}
                case Section closed -> {}
            }
        }
    }

    private static void write(
            List<Segment> segments, Map<String, String> values, UnaryOperator<String> escape, StringBuilder text) {
        for (Segment segment : segments) {
            switch (segment) {
                case Literal literal -> text.append(literal.text());
                case Variable variable ->
                    text.append(escape.apply(requireNonNull(values.get(variable.name()), variable.name())));
                case Section section when isOpen(section, values) -> write(section.body(), values, escape, text);
                case Section closed -> {}
            }
        }
    }

    private static boolean isOpen(Section section, Map<String, String> values) {
        return values.containsKey(section.name()) == section.present();
    }
}
