package io.frontdesk.chat.answer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code pack.json}; what is missing there is empty. */
public final class PackFile {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern MASK = Pattern.compile("[A-Za-z0-9#@ -]{4,40}");

    private PackFile() {}

    public static Pack read(Path file) {
        try {
            JsonNode tree = JSON.readTree(Files.readString(file));
            return new Pack(
                    tree.path("name").asText("pack"),
                    JSON.convertValue(
                            part(tree, "variables"), new TypeReference<Map<String, Map<String, String>>>() {}),
                    JSON.convertValue(part(tree, "greeting"), new TypeReference<Map<String, String>>() {}),
                    JSON.convertValue(part(tree, "starters"), new TypeReference<Map<String, List<String>>>() {}),
                    orderNumbers(file, tree.path("order_numbers")),
                    zone(file, tree.path("zone").asText("")));
        } catch (IOException | IllegalArgumentException broken) {
            throw new BrokenPack(file, "it is not the JSON object a pack needs", broken);
        }
    }

    private static List<String> orderNumbers(Path file, JsonNode masks) {
        List<String> read = new ArrayList<>();
        for (JsonNode mask : masks) {
            if (!MASK.matcher(mask.asText()).matches()) {
                throw new BrokenPack(
                        file,
                        "order_numbers[" + read.size() + "] '" + mask.asText()
                                + "' must be letters, digits, # for a digit and @ for a letter, 4 to 40 of them");
            }
            read.add(mask.asText());
        }
        return read;
    }

    private static ZoneId zone(Path file, String name) {
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new BrokenPack(file, "zone '" + name + "' is no time zone such as Asia/Shanghai", unknown);
        }
    }

    private static JsonNode part(JsonNode tree, String name) {
        return tree.hasNonNull(name) ? tree.path(name) : JSON.createObjectNode();
    }
}
