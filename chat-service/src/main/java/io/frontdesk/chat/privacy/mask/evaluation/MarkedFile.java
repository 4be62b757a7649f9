package io.frontdesk.chat.privacy.mask.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.privacy.mask.Found;
import io.frontdesk.chat.privacy.mask.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads marked texts, one JSON object a line: {@code {"text", "spans": [{"kind", "start", "end"}]}}. */
public final class MarkedFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private MarkedFile() {}

    /** All lines; {@link IllegalArgumentException}, naming the line, where one is not as it must be. */
    public static List<MarkedText> read(Path file) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                texts.add(read(line, number));
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("there is no text in it");
        }
        return texts;
    }

    private static MarkedText read(String line, int number) {
        try {
            JsonNode tree = JSON.readTree(line);
            if (!tree.path("text").isTextual() || !tree.path("spans").isArray()) {
                throw new IllegalArgumentException("a line needs a 'text' and a list of 'spans'");
            }
            List<Found> spans = new ArrayList<>();
            tree.path("spans").forEach(span -> spans.add(span(span)));
            return new MarkedText(tree.path("text").textValue(), spans);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("line " + number + ": it is no JSON object", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Found span(JsonNode span) {
        String code = span.path("kind").asText("");
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no kind of personal data"));
        return new Found(kind, span.path("start").asInt(-1), span.path("end").asInt(-1));
    }
}
