package io.frontdesk.retrieval.template;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.frontdesk.retrieval.ingest.TextDecoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads templates from CSV with the header {@code id,intent,lang,text}. */
public final class TemplateFile {
    private static final List<String> COLUMNS = List.of("id", "intent", "lang", "text");

    private TemplateFile() {}

    /** What the file held; a template with a stray brace is a problem, for it would show its braces to a customer. */
    public record TemplateImport(List<AnswerTemplate> templates, List<RowProblem> problems) {
        public TemplateImport {
            templates = List.copyOf(templates);
            problems = List.copyOf(problems);
        }
    }

    public static TemplateImport read(Path file) throws IOException {
        Optional<String> text = TextDecoding.decode(Files.readAllBytes(file));
        if (text.isEmpty()) {
            return new TemplateImport(
                    List.of(), List.of(new RowProblem(1, "", file.getFileName() + " is in no known encoding")));
        }
        return read(text.get());
    }

    static TemplateImport read(String text) {
        List<AnswerTemplate> templates = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        try {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                if (!row.getHeader().equals(COLUMNS)) {
                    problems.add(new RowProblem(1, "", "the header must be id,intent,lang,text"));
                    break;
                }
                problem(row, keys)
                        .ifPresentOrElse(
                                problems::add,
                                () -> templates.add(new AnswerTemplate(
                                        row.getField("id"),
                                        row.getField("intent"),
                                        row.getField("lang"),
                                        row.getField("text"))));
            }
        } catch (CsvParseException broken) {
            problems.add(new RowProblem(1, "", "the file is not CSV: a quote is not closed or a row is too short"));
        }
        return new TemplateImport(templates, problems);
    }

    private static Optional<RowProblem> problem(NamedCsvRecord row, Set<List<String>> keys) {
        for (String column : COLUMNS) {
            if (row.getField(column).isBlank()) {
                return Optional.of(new RowProblem(row.getStartingLineNumber(), column, "is empty"));
            }
        }
        if (!keys.add(List.of(row.getField("id"), row.getField("lang")))) {
            return Optional.of(
                    new RowProblem(row.getStartingLineNumber(), "id", "'" + row.getField("id") + "' is given twice"));
        }
        String rest = row.getField("text").replaceAll("\\{\\{\\s*[a-z][a-z0-9_]*\\s*}}", "");
        if (rest.contains("{{") || rest.contains("}}")) {
            return Optional.of(new RowProblem(row.getStartingLineNumber(), "text", "has braces that are no variable"));
        }
        return Optional.empty();
    }
}
