package io.frontdesk.retrieval.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON lines: one object a line, keys as the CSV columns, lists as arrays of strings or as one string. */
final class FaqJsonlReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FaqJsonlReader() {}

    static FaqImport read(String text) {
        FaqRows rows = new FaqRows();
        long number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                take(rows, number, line);
            }
        }
        return rows.result(FileShape.of("", FileFormat.JSONL));
    }

    private static void take(FaqRows rows, long number, String line) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            rows.refuse(new RowProblem(number, "", "is not JSON"));
            return;
        }
        if (!object.isObject()) {
            rows.refuse(new RowProblem(number, "", "is not a JSON object"));
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String name = property.getKey();
            if (!FaqRow.COLUMNS.contains(name)) {
                rows.refuse(new RowProblem(number, FaqRow.abbreviated(name), "is not a known key"));
                return;
            }
            Optional<String> value = text(property.getValue());
            if (value.isEmpty()) {
                rows.refuse(new RowProblem(number, name, "must be a string or a list of strings"));
                return;
            }
            fields.put(name, value.get());
        }
        rows.add(number, fields);
    }

    private static Optional<String> text(JsonNode value) {
        if (value.isNull()) {
            return Optional.of("");
        }
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                return Optional.empty();
            }
            items.add(item.textValue());
        }
        return Optional.of(PipeList.join(items));
    }
}
