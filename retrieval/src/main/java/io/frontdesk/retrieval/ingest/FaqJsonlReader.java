package io.frontdesk.retrieval.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/** Reads JSON lines: one object a line, keys as the CSV columns, lists as arrays of strings or as one string. */
final class FaqJsonlReader {
    private final Place place;
    private final JsonRows objects;
    private final FaqRows rows;

    FaqJsonlReader(Place place, ReadSettings settings, FaqRows rows) {
        this.place = place;
        this.rows = rows;
        this.objects = new JsonRows(settings, rows);
    }

    FileShape read(String text, FileShape shape) {
        long number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                take(place.at(number), line);
            }
        }
        return objects.shape(shape);
    }

    private void take(Place at, String line) {
        try {
            JsonNode object = SafeJson.MAPPER.readTree(line);
            if (object.isObject()) {
                objects.take(at, object);
            } else {
                rows.refuse(at, ReasonCode.NOT_A_JSON_OBJECT);
            }
        } catch (JsonProcessingException notJson) {
            rows.refuse(at, ReasonCode.NOT_JSON);
        }
    }
}
