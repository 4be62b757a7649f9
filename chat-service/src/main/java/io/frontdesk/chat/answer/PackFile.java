package io.frontdesk.chat.answer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads {@code pack.json}; what is missing there is empty. */
public final class PackFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private PackFile() {}

    public static Pack read(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            return new Pack(
                    tree.path("name").asText("pack"),
                    JSON.convertValue(
                            part(tree, "variables"), new TypeReference<Map<String, Map<String, String>>>() {}),
                    JSON.convertValue(part(tree, "greeting"), new TypeReference<Map<String, String>>() {}),
                    JSON.convertValue(part(tree, "starters"), new TypeReference<Map<String, List<String>>>() {}));
        } catch (IOException | IllegalArgumentException broken) {
            throw new BrokenPack(file, "it is not the JSON object a pack needs", broken);
        }
    }

    private static JsonNode part(JsonNode tree, String name) {
        return tree.hasNonNull(name) ? tree.path(name) : JSON.createObjectNode();
    }
}
