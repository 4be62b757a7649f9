package io.frontdesk.retrieval.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads templates from CSV with the header {@code id,intent,lang,text[,when][,parts]}, or from a JSON array of objects with
 * these fields, where {@code parts} may be a list of lines.
 */
public final class TemplateFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private TemplateFile() {}

    /** What the file held. In a JSON file a problem's line is the number of the object. */
    public record TemplateImport(List<AnswerTemplate> templates, List<RowProblem> problems) {
        public TemplateImport {
            templates = List.copyOf(templates);
            problems = List.copyOf(problems);
        }

        private static TemplateImport failed(long line, String reason) {
            return new TemplateImport(List.of(), List.of(new RowProblem(line, "", reason)));
        }
    }

    public static TemplateImport read(Path file) throws IOException {
        Optional<String> text = TextDecoding.decode(Files.readAllBytes(file));
        if (text.isEmpty()) {
            return TemplateImport.failed(1, file.getFileName() + " is in no known encoding");
        }
        return file.toString().endsWith(".json") ? readJson(text.get()) : read(text.get());
    }

    static TemplateImport read(String text) {
        List<TemplateRow.Read> rows = new ArrayList<>();
        TemplateRow reader = new TemplateRow();
        try {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
                if (!isHeader(row.getHeader())) {
                    return TemplateImport.failed(
                            1, "the header must be id,intent,lang,text, and may have when and parts");
                }
                rows.add(reader.read(
                        row.getStartingLineNumber(),
                        column -> row.findField(column).orElse("")));
            }
        } catch (CsvParseException broken) {
            return TemplateImport.failed(1, "the file is not CSV: a quote is not closed or a row is too short");
        }
        return gathered(rows);
    }

    static TemplateImport readJson(String text) {
        try {
            JsonNode array = JSON.readTree(text);
            if (!array.isArray()) {
                return TemplateImport.failed(1, "the file must be a JSON array of templates");
            }
            TemplateRow reader = new TemplateRow();
            List<TemplateRow.Read> rows = new ArrayList<>();
            for (JsonNode row : array) {
                rows.add(reader.read(rows.size() + 1, column -> field(row.path(column))));
            }
            return gathered(rows);
        } catch (JsonProcessingException broken) {
            JsonLocation where = broken.getLocation();
            return TemplateImport.failed(where == null ? 1 : where.getLineNr(), "the file is not JSON");
        }
    }

    private static String field(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"))
                : value.asText("");
    }

    private static boolean isHeader(List<String> header) {
        return header.containsAll(TemplateRow.NEEDED)
                && TemplateRow.ALLOWED.containsAll(header)
                && new HashSet<>(header).size() == header.size();
    }

    private static TemplateImport gathered(List<TemplateRow.Read> rows) {
        return new TemplateImport(
                rows.stream().flatMap(row -> row.template().stream()).toList(),
                rows.stream().flatMap(row -> row.problem().stream()).toList());
    }
}
