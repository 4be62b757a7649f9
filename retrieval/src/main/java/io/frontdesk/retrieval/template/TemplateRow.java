package io.frontdesk.retrieval.template;

import io.frontdesk.retrieval.ingest.RowProblem;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns rows, wherever they were written, into templates, and says what is wrong with those that are none. */
final class TemplateRow {
    static final List<String> NEEDED = List.of("id", "intent", "lang", "text");
    static final List<String> ALLOWED = List.of("id", "intent", "lang", "text", "when", "parts");

    private final Set<List<String>> keys = new HashSet<>();

    /** Either a template or a problem. */
    record Read(Optional<AnswerTemplate> template, Optional<RowProblem> problem) {}

    Read read(long line, Function<String, String> field) {
        Optional<RowProblem> problem = problem(line, field);
        if (problem.isPresent()) {
            return new Read(Optional.empty(), problem);
        }
        String column = "text";
        try {
            TemplateText text = TemplateText.parse(field.apply(column));
            column = "when";
            Condition when = Condition.parse(field.apply(column));
            column = "parts";
            PartsTemplate parts = PartsTemplate.parse(field.apply(column));
            AnswerTemplate template = new AnswerTemplate(
                    field.apply("id"), field.apply("intent"), field.apply("lang"), text, when, parts);
            return new Read(Optional.of(template), Optional.empty());
        } catch (BadTemplate bad) {
            return new Read(Optional.empty(), Optional.of(new RowProblem(line, column, bad.sentence())));
        }
    }

    private Optional<RowProblem> problem(long line, Function<String, String> field) {
        for (String column : NEEDED) {
            if (field.apply(column).isBlank()) {
                return Optional.of(new RowProblem(line, column, "is empty"));
            }
        }
        if (!keys.add(List.of(field.apply("id"), field.apply("lang")))) {
            return Optional.of(new RowProblem(line, "id", "'" + field.apply("id") + "' is given twice"));
        }
        return Optional.empty();
    }
}
