package io.frontdesk.retrieval.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.retrieval.ingest.FileShape.HeaderColumn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entries of JSON objects whose keys are the columns, by the same names and synonyms as headers. */
final class JsonRows {
    private final ReadSettings settings;
    private final FaqRows rows;
    private final Map<List<String>, Header> headers = new HashMap<>();
    private final Map<String, String> seen = new LinkedHashMap<>();
    private boolean madeIds;

    JsonRows(ReadSettings settings, FaqRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    void take(Place place, JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        if (keys.size() > Limits.COLUMNS) {
            rows.refuse(place, ReasonCode.TOO_MANY_COLUMNS, Limits.COLUMNS);
            return;
        }
        Header header = headers.get(keys);
        if (header == null) {
            header = header(place, keys);
            remember(keys, header);
        }
        List<RowProblem> wrong = new ArrayList<>();
        header.problems().stream()
                .filter(problem -> problem.why().code() != ReasonCode.MISSING_COLUMN)
                .map(problem -> new RowProblem(place.inColumn(problem.column()), problem.why()))
                .forEach(wrong::add);
        Map<String, String> fields = fields(place, header, object, wrong);
        madeIds = madeIds || !header.has(Column.ID);
        rows.add(place, fields, wrong);
    }

    FileShape shape(FileShape shape) {
        return shape.with(seen.entrySet().stream()
                        .map(column -> new HeaderColumn(column.getKey(), column.getValue()))
                        .toList())
                .withMadeIds(madeIds);
    }

    private void remember(List<String> keys, Header header) {
        if (headers.size() < Limits.COLUMNS) {
            headers.put(keys, header);
        }
    }

    /** A key that is no column is told of once, where it is first seen. */
    private Header header(Place place, List<String> keys) {
        Header header = Header.of(place, keys, settings);
        header.warnings().stream()
                .filter(warning -> seen.size() < Limits.COLUMNS && !seen.containsKey(warning.column()))
                .forEach(rows::warn);
        header.shape().stream()
                .limit(Math.max(0, Limits.COLUMNS - seen.size()))
                .forEach(column -> seen.putIfAbsent(column.header(), column.column()));
        return header;
    }

    private static Map<String, String> fields(Place place, Header header, JsonNode object, List<RowProblem> wrong) {
        Map<String, String> fields = new HashMap<>();
        int at = 0;
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            Optional<Column> column = header.column(at++);
            if (column.isEmpty()) {
                continue;
            }
            String key = column.get().key();
            text(property.getValue(), column.get())
                    .ifPresentOrElse(
                            value -> fields.put(key, value),
                            () -> wrong.add(new RowProblem(place.inColumn(key), Reason.of(ReasonCode.NOT_TEXT))));
        }
        return fields;
    }

    /** A string, or a list of them as one cell where the column is one of lists; else nothing. */
    private static Optional<String> text(JsonNode value, Column column) {
        if (value.isNull()) {
            return Optional.of("");
        }
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        return value.isArray() && column.isList() ? list(value) : Optional.empty();
    }

    private static Optional<String> list(JsonNode value) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                return Optional.empty();
            }
            items.add(item.textValue().strip());
        }
        return Optional.of(PipeList.join(items));
    }
}
