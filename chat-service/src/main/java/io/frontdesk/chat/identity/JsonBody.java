package io.frontdesk.chat.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of one request, each checked as it is taken out; what is wrong is told by the field's name. */
public final class JsonBody {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cf}\\u2028\\u2029]");
    private static final int MOST_IN_A_LIST = 100;

    private final JsonNode body;

    private JsonBody(JsonNode body) {
        this.body = body;
    }

    public static JsonBody of(String text) {
        try {
            JsonNode body = JSON.readTree(text);
            if (body != null && body.isObject()) {
                return new JsonBody(body);
            }
        } catch (JsonProcessingException unreadable) {
            throw RefusedField.of("", "The request is not well-formed JSON.");
        }
        throw RefusedField.of("", "The request must be one JSON object.");
    }

    /** Whether the field is there, even as null. */
    public boolean names(String field) {
        return body.has(field);
    }

    /** One line that must say something. */
    public String line(String field, int longest) {
        return optionalLine(field, longest)
                .orElseThrow(() -> RefusedField.of(field, "'" + field + "' is missing or empty."));
    }

    /** One line, empty where it is absent, null or blank. */
    public Optional<String> optionalLine(String field, int longest) {
        return text(field)
                .map(text -> UNPRINTABLE.matcher(text).replaceAll("").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> within(field, line, longest));
    }

    /** A text taken as it is, for passwords and tokens. */
    public String verbatim(String field, int longest) {
        return text(field)
                .filter(text -> !text.isEmpty())
                .map(text -> within(field, text, longest))
                .orElseThrow(() -> RefusedField.of(field, "'" + field + "' is missing or empty."));
    }

    public Optional<Integer> number(String field, int least, int most) {
        return present(field).map(value -> {
            if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
                throw RefusedField.of(
                        field, "'" + field + "' must be a whole number from " + least + " to " + most + ".");
            }
            return value.intValue();
        });
    }

    public Optional<Boolean> flag(String field) {
        return present(field).map(value -> {
            if (!value.isBoolean()) {
                throw RefusedField.of(field, "'" + field + "' must be true or false.");
            }
            return value.booleanValue();
        });
    }

    public Optional<Instant> time(String field) {
        return text(field).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException odd) {
                throw RefusedField.of(field, "'" + field + "' must be a time like 2026-11-26T04:00:00Z.");
            }
        });
    }

    /** Different lines that match {@code allowed}, as many as a person would list. */
    public Optional<List<String>> lines(String field, Pattern allowed) {
        return present(field).map(value -> {
            if (!(value instanceof ArrayNode array) || array.size() > MOST_IN_A_LIST) {
                throw RefusedField.of(field, "'" + field + "' must be a list of at most " + MOST_IN_A_LIST + " texts.");
            }
            Set<String> lines = new LinkedHashSet<>();
            array.forEach(entry -> lines.add(entry(field, entry, allowed)));
            return new ArrayList<>(lines);
        });
    }

    private static String entry(String field, JsonNode entry, Pattern allowed) {
        if (!entry.isTextual() || !allowed.matcher(entry.textValue()).matches()) {
            throw RefusedField.of(field, "'" + field + "' has an entry that cannot be one.");
        }
        return entry.textValue();
    }

    private static String within(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw RefusedField.of(field, "'" + field + "' may hold " + longest + " characters at most.");
        }
        return text;
    }

    private Optional<String> text(String field) {
        return present(field).map(value -> {
            if (!value.isTextual()) {
                throw RefusedField.of(field, "'" + field + "' must be a text.");
            }
            return value.textValue();
        });
    }

    private Optional<JsonNode> present(String field) {
        JsonNode value = body.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
