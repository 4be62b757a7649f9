package io.frontdesk.chat.connector;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.answer.BrokenPack;
import io.frontdesk.chat.connector.Connector.Breaker;
import io.frontdesk.chat.connector.Connector.Fact;
import io.frontdesk.chat.connector.Connector.Form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code connectors.json}: an object with a connector for each name, as {@code docs/packs.md} describes it. */
final class ConnectorFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int TIMEOUT = 1_500;
    private static final int ATTEMPTS = 2;
    private static final int LARGEST = 64 * 1024;
    private static final int CALLS = 10;
    private static final int OPEN = 10_000;

    private final Path file;

    private ConnectorFile(Path file) {
        this.file = file;
    }

    static List<Connector> read(Path file) {
        ConnectorFile reader = new ConnectorFile(file);
        List<Connector> connectors = new ArrayList<>();
        reader.tree().properties().forEach(entry -> connectors.add(reader.connector(entry.getKey(), entry.getValue())));
        return connectors;
    }

    private JsonNode tree() {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            if (!tree.isObject()) {
                throw new BrokenPack(file, "it must be a JSON object with a connector for each name");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw new BrokenPack(
                    file, "it is not JSON (line " + broken.getLocation().getLineNr() + ")", broken);
        } catch (IOException unreadable) {
            throw new BrokenPack(file, "it cannot be read", unreadable);
        }
    }

    private Connector connector(String name, JsonNode declared) {
        if (!declared.path("url").isTextual()) {
            throw broken(name + ".url", "is missing");
        }
        try {
            return new Connector(
                    name,
                    declared.path("url").asText(),
                    headers(name, declared.path("headers")),
                    Duration.ofMillis(declared.path("timeout_ms").asInt(TIMEOUT)),
                    declared.path("attempts").asInt(ATTEMPTS),
                    declared.path("max_bytes").asInt(LARGEST),
                    declared.path("private_network").asBoolean(false),
                    values(name, declared.path("values")),
                    required(declared.path("required")),
                    breaker(declared.path("breaker")));
        } catch (IllegalArgumentException refused) {
            throw broken(name, String.valueOf(refused.getMessage()));
        }
    }

    private Map<String, String> headers(String name, JsonNode declared) {
        Map<String, String> headers = new HashMap<>();
        declared.properties().forEach(header -> {
            if (!header.getKey().matches("[A-Za-z0-9-]{1,64}")
                    || !header.getValue().isTextual()) {
                throw broken(name + ".headers." + header.getKey(), "must be a name and a text");
            }
            headers.put(header.getKey(), header.getValue().asText());
        });
        return headers;
    }

    /** A pointer alone, or an object with {@code at} and {@code as}. */
    private Map<String, Fact> values(String name, JsonNode declared) {
        Map<String, Fact> values = new HashMap<>();
        declared.properties().forEach(entry -> {
            String where = name + ".values." + entry.getKey();
            JsonNode fact = entry.getValue();
            String pointer = fact.isObject() ? fact.path("at").asText() : fact.asText();
            values.put(
                    entry.getKey(),
                    new Fact(
                            pointer(where, pointer), form(where, fact.path("as").asText("text"))));
        });
        return values;
    }

    private JsonPointer pointer(String where, String text) {
        if (!text.startsWith("/")) {
            throw broken(where, "must be a JSON pointer such as /shipment/carrier");
        }
        return JsonPointer.compile(text);
    }

    private Form form(String where, String as) {
        return switch (as) {
            case "text" -> Form.TEXT;
            case "date" -> Form.DATE;
            default -> throw broken(where + ".as", "must be text or date");
        };
    }

    private static Breaker breaker(JsonNode declared) {
        return new Breaker(
                declared.path("calls").asInt(CALLS),
                Duration.ofMillis(declared.path("open_ms").asInt(OPEN)));
    }

    private static List<String> required(JsonNode declared) {
        List<String> required = new ArrayList<>();
        declared.forEach(name -> required.add(name.asText()));
        return required;
    }

    private BrokenPack broken(String where, String why) {
        return new BrokenPack(file, where + " " + why);
    }
}
