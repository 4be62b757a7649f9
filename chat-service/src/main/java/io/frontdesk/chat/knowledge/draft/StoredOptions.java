package io.frontdesk.chat.knowledge.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A draft's options as the JSON that is stored. */
final class StoredOptions {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredOptions() {}

    static String write(DraftOptions options) {
        try {
            return JSON.writeValueAsString(options);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("options are nothing but texts", impossible);
        }
    }

    static DraftOptions read(String json) {
        try {
            return JSON.readValue(json, DraftOptions.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the stored options of a draft are not readable", broken);
        }
    }
}
