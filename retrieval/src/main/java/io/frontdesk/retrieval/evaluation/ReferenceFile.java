package io.frontdesk.retrieval.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import io.frontdesk.retrieval.ingest.PipeList;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.frontdesk.retrieval.ingest.TextDecoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads reference answers: CSV with the columns {@code id,question,answer,entries[,lang]}, entries separated by {@code |}, or
 * JSON lines with the same keys, entries as an array.
 */
public final class ReferenceFile {
    private static final List<String> REQUIRED = List.of("id", "question", "answer", "entries");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ReferenceAnswer> references = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private ReferenceFile() {}

    /** The references of a file and what is wrong with the rest. */
    public record ReferenceImport(List<ReferenceAnswer> references, List<RowProblem> problems) {
        public ReferenceImport {
            references = List.copyOf(references);
            problems = List.copyOf(problems);
        }
    }

    public static ReferenceImport read(Path file) throws IOException {
        ReferenceFile reading = new ReferenceFile();
        Optional<String> text = TextDecoding.decode(Files.readAllBytes(file));
        if (text.isEmpty()) {
            reading.problems.add(new RowProblem(1, "", "the file is in no known encoding"));
        } else if (file.toString().endsWith(".jsonl")) {
            reading.readLines(text.get());
        } else {
            reading.readRows(text.get());
        }
        return new ReferenceImport(reading.references, reading.problems);
    }

    private void readRows(String text) {
        try {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                take(row.getStartingLineNumber(), row.getFieldsAsMap());
            }
        } catch (CsvParseException broken) {
            problems.add(
                    new RowProblem(1, "", "the file is not CSV: a quote is not closed or a row has too many fields"));
        }
    }

    private void readLines(String text) {
        long number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                readLine(number, line);
            }
        }
    }

    private void readLine(long number, String line) {
        try {
            Map<String, String> fields = new HashMap<>();
            for (Map.Entry<String, JsonNode> field : JSON.readTree(line).properties()) {
                fields.put(field.getKey(), cell(field.getValue()));
            }
            take(number, fields);
        } catch (JsonProcessingException notJson) {
            problems.add(new RowProblem(number, "", "is not JSON"));
        }
    }

    private static String cell(JsonNode value) {
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.asText()));
        return value.isArray() ? PipeList.join(items) : value.asText();
    }

    private void take(long line, Map<String, String> fields) {
        for (String column : REQUIRED) {
            if (fields.getOrDefault(column, "").isBlank()) {
                problems.add(new RowProblem(line, column, "is empty or missing"));
                return;
            }
        }
        String question = fields.getOrDefault("question", "");
        String lang = fields.getOrDefault("lang", "");
        references.add(new ReferenceAnswer(
                fields.getOrDefault("id", ""),
                lang.isBlank() ? LanguageDetection.of(question, LanguageDetection.ENGLISH) : lang,
                question,
                fields.getOrDefault("answer", ""),
                PipeList.split(fields.getOrDefault("entries", ""))));
    }
}
