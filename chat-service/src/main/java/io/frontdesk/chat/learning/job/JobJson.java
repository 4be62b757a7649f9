package io.frontdesk.chat.learning.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** The JSON in the columns of a training's row; an empty column holds nothing. */
final class JobJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JobJson() {}

    static String write(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <T> @Nullable T read(String column, Class<T> type) {
        if (column.isEmpty()) {
            return null;
        }
        try {
            return JSON.readValue(column, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a training's row holds no " + type.getSimpleName(), broken);
        }
    }
}
