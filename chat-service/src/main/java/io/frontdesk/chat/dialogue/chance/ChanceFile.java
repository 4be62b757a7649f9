package io.frontdesk.chat.dialogue.chance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Chance models as JSON, by language and kind of classifier: {@code {"zh/tuned": {…}, …}}. */
public final class ChanceFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ChanceFile() {}

    public static Map<String, ChanceModel> read(InputStream json) throws IOException {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    /** @throws IOException naming what is wrong with the file */
    public static Map<String, ChanceModel> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    public static void write(Path file, Map<String, ChanceModel> models) throws IOException {
        JSON.writeValue(file.toFile(), new TreeMap<>(models));
    }
}
