package io.frontdesk.intent.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the JSON files of a model folder are written and read: snake_case, dates as text, unknown keys ignored. */
public final class ModelJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ModelJson() {}

    public static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** The content of {@code file}; {@link CorruptModel} where it is missing or is no such JSON. */
    public static <T> T read(Path file, Class<T> type) {
        try {
            T value = JSON.readValue(Files.readAllBytes(file), type);
            if (value == null) {
                throw new CorruptModel("model file " + file + " holds nothing");
            }
            return value;
        } catch (IOException e) {
            String why = Files.exists(file) ? " is not readable as JSON of its kind" : " is missing";
            throw new CorruptModel("model file " + file + why, e);
        }
    }
}
