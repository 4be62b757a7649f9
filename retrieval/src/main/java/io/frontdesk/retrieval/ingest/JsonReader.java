package io.frontdesk.retrieval.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;

/** Reads a JSON file of one list, its items one by one: QnABot's export under {@code qna}, else objects as in JSON lines. */
final class JsonReader {
    private final Place place;
    private final FaqRows rows;
    private final JsonRows plain;
    private boolean qnaBot;

    JsonReader(Place place, ReadSettings settings, FaqRows rows) {
        this.place = place;
        this.rows = rows;
        this.plain = new JsonRows(settings, rows);
    }

    FileShape read(String text, FileShape shape) {
        long line = 1;
        try (JsonParser json = SafeJson.WITHIN.createParser(text)) {
            try {
                document(json);
            } catch (JsonProcessingException broken) {
                line = Math.max(line, json.currentLocation().getLineNr());
                throw new RefusedFile(place.at(line), ReasonCode.NOT_JSON);
            }
        } catch (IOException neverFromText) {
            throw new RefusedFile(place.at(line), ReasonCode.NOT_JSON);
        }
        return qnaBot ? shape.from(Origin.QNABOT) : plain.shape(shape);
    }

    private void document(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            items(json, false);
        } else if (first == JsonToken.START_OBJECT) {
            members(json);
        } else {
            throw new RefusedFile(place.at(1), ReasonCode.NOT_A_JSON_OBJECT);
        }
    }

    private void members(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean foreign = json.currentName().equals("qna");
            if (json.nextToken() == JsonToken.START_ARRAY) {
                qnaBot = qnaBot || foreign;
                items(json, foreign);
            } else {
                json.skipChildren();
            }
        }
    }

    private void items(JsonParser json, boolean foreign) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Place at = place.at(json.currentTokenLocation().getLineNr());
            JsonNode item = SafeJson.WITHIN.readTree(json);
            if (!item.isObject()) {
                rows.refuse(at, ReasonCode.NOT_A_JSON_OBJECT);
            } else if (foreign) {
                QnaBotRecord.take(rows, at, item);
            } else {
                plain.take(at, item);
            }
        }
    }
}
