package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.draft.Correction;
import io.frontdesk.chat.knowledge.draft.DraftOptions;
import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a request says of how a file is meant; whatever it does not name stays as it was. */
final class OptionsRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CORRECTIONS = 5_000;

    private final JsonNode body;

    private OptionsRequest(JsonNode body) {
        this.body = body;
    }

    static OptionsRequest of(@Nullable String json) {
        try {
            JsonNode body = json == null || json.isBlank() ? JSON.createObjectNode() : JSON.readTree(json);
            if (body.isObject()) {
                return new OptionsRequest(body);
            }
        } catch (JsonProcessingException unreadable) {
            throw RefusedField.of("", "The options are not well-formed JSON.");
        }
        throw RefusedField.of("", "The options must be one JSON object.");
    }

    DraftOptions over(DraftOptions before) {
        return new DraftOptions(
                body.has("mode") ? mode(body.path("mode").asText()) : before.mode(),
                body.has("skip_bad") ? flag("skip_bad") : before.skipBad(),
                body.has("encoding") ? encoding(text("encoding")) : before.encoding(),
                body.has("delimiter") ? delimiter(text("delimiter")) : before.delimiter(),
                body.has("columns") ? texts("columns", body.path("columns")) : before.columns(),
                corrections(before.corrections()));
    }

    private static DraftOptions.Mode mode(String given) {
        for (DraftOptions.Mode mode : DraftOptions.Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(given)) {
                return mode;
            }
        }
        throw RefusedField.of("mode", "'mode' must be merge or replace.");
    }

    private boolean flag(String name) {
        JsonNode value = body.path(name);
        if (!value.isBoolean()) {
            throw RefusedField.of(name, "'" + name + "' must be true or false.");
        }
        return value.booleanValue();
    }

    private static @Nullable String encoding(@Nullable String given) {
        try {
            return given == null ? null : Charset.forName(given).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw RefusedField.of("encoding", "'encoding' must be one like UTF-8, UTF-16LE, GB18030 or Big5.");
        }
    }

    private static @Nullable String delimiter(@Nullable String given) {
        if (given != null && given.length() != 1) {
            throw RefusedField.of("delimiter", "'delimiter' must be one character.");
        }
        return given;
    }

    private List<Correction> corrections(List<Correction> before) {
        Map<List<Object>, Correction> byPlace = new LinkedHashMap<>();
        before.forEach(correction -> byPlace.put(place(correction), correction));
        for (JsonNode row : body.path("corrections")) {
            Correction correction = correction(row);
            byPlace.put(place(correction), correction);
        }
        if (byPlace.size() > MOST_CORRECTIONS) {
            throw RefusedField.of(
                    "corrections", "More than " + MOST_CORRECTIONS + " rows are better corrected in the file.");
        }
        return new ArrayList<>(byPlace.values());
    }

    private Correction correction(JsonNode row) {
        if (!row.path("line").canConvertToLong()) {
            throw RefusedField.of("corrections", "Each of 'corrections' needs the 'line' of its row.");
        }
        return new Correction(
                row.path("entry").asText(""),
                row.path("sheet").asText(""),
                row.path("line").longValue(),
                texts("corrections", row.path("fields")));
    }

    private static List<Object> place(Correction correction) {
        return List.of(correction.entry(), correction.sheet(), correction.line());
    }

    private @Nullable String text(String name) {
        JsonNode value = body.path(name);
        if (!value.isNull() && !value.isTextual()) {
            throw RefusedField.of(name, "'" + name + "' must be a text.");
        }
        return value.isNull() || value.textValue().isEmpty() ? null : value.textValue();
    }

    private static Map<String, String> texts(String name, JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isTextual()) {
                throw RefusedField.of(name, "'" + name + "' must hold nothing but texts by their columns.");
            }
            texts.put(field.getKey(), field.getValue().textValue());
        }
        return texts;
    }
}
