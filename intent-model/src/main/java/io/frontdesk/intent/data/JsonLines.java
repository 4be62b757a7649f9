package io.frontdesk.intent.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows of a JSONL file: one object a line, with the fields of a CSV row or of an exported turn. */
final class JsonLines {
    private static final Set<String> KNOWN = Set.of(
            "text",
            "label",
            "lang",
            "split",
            "predicted",
            "corrected",
            "confidence",
            "vote",
            "conversation",
            "seq",
            "at");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    private JsonLines() {}

    static List<UtteranceRow> rows(String text, List<RowProblem> problems) {
        List<UtteranceRow> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                add(i + 1, lines.get(i), rows, problems);
            }
        }
        return rows;
    }

    private static void add(long line, String json, List<UtteranceRow> rows, List<RowProblem> problems) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            problems.add(new RowProblem(line, "", "is no JSON"));
            return;
        }
        if (!node.isObject()) {
            problems.add(new RowProblem(line, "", "is no JSON object"));
            return;
        }
        int before = problems.size();
        node.fieldNames().forEachRemaining(name -> known(line, name, problems));
        UtteranceRow row = new UtteranceRow(
                line,
                field(line, node, "text", problems),
                field(line, node, "label", problems),
                field(line, node, "lang", problems));
        if (problems.size() == before) {
            rows.add(row);
        }
    }

    private static void known(long line, String name, List<RowProblem> problems) {
        if (!KNOWN.contains(name)) {
            problems.add(new RowProblem(line, name, "is no known field"));
        }
    }

    private static @Nullable String field(long line, JsonNode node, String name, List<RowProblem> problems) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            problems.add(new RowProblem(line, name, "is no text"));
            return null;
        }
        return value.textValue();
    }
}
