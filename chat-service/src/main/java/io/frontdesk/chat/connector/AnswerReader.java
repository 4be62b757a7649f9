package io.frontdesk.chat.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.connector.Connector.Fact;
import io.frontdesk.chat.connector.Lookup.Failed;
import io.frontdesk.chat.connector.Lookup.Found;
import io.frontdesk.chat.connector.Lookup.NotFound;
import io.frontdesk.chat.connector.Lookup.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the facts out of an answer. What stands there is data: cut to a line of bearable length, and never evaluated. */
final class AnswerReader {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]+");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final int LONGEST = 300;
    private static final int DAY = 10;

    private AnswerReader() {}

    static Lookup read(Connector connector, HttpResponse<InputStream> response, String lang) throws IOException {
        int status = response.statusCode();
        try (InputStream body = response.body()) {
            return switch (status / 100) {
                case 2 -> facts(connector, body, lang);
                case 3 -> new Failed(Reason.REDIRECTED);
                case 4 -> refused(status);
                default -> new Failed(Reason.SERVER_ERROR);
            };
        }
    }

    private static Lookup refused(int status) {
        return switch (status) {
            case 404, 410 -> new NotFound();
            case 408, 425, 429 -> new Failed(Reason.SERVER_ERROR);
            default -> new Failed(Reason.REFUSED);
        };
    }

    private static Lookup facts(Connector connector, InputStream body, String lang) throws IOException {
        byte[] bytes = body.readNBytes(connector.largest() + 1);
        if (bytes.length > connector.largest()) {
            return new Failed(Reason.TOO_LARGE);
        }
        try {
            JsonNode tree = JSON.readTree(bytes);
            return tree != null && tree.isObject() ? facts(connector, tree, lang) : new Failed(Reason.GARBAGE);
        } catch (JsonProcessingException notJson) {
            return new Failed(Reason.GARBAGE);
        }
    }

    private static Lookup facts(Connector connector, JsonNode tree, String lang) {
        Map<String, String> values = new HashMap<>();
        connector.values().forEach((name, fact) -> {
            String text = text(tree.at(fact.pointer()), fact, lang);
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        });
        boolean whole = !values.isEmpty() && values.keySet().containsAll(connector.required());
        return whole ? new Found(values) : new Failed(Reason.GARBAGE);
    }

    private static String text(JsonNode node, Fact fact, String lang) {
        if (!node.isValueNode() || node.isNull()) {
            return "";
        }
        String line = UNPRINTABLE.matcher(node.asText()).replaceAll(" ").strip();
        String cut = line.substring(0, Math.min(LONGEST, line.length()));
        return switch (fact.form()) {
            case TEXT -> cut;
            case DATE -> day(cut, lang);
        };
    }

    /** A date that cannot be read is left out rather than shown. */
    private static String day(String text, String lang) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(DAY, text.length())));
            return day.format(lang.equals("zh") ? CHINESE : ENGLISH);
        } catch (DateTimeParseException noDate) {
            return "";
        }
    }
}
