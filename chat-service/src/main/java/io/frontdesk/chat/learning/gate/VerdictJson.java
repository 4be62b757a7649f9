package io.frontdesk.chat.learning.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A verdict as the database keeps it; a key that a later version adds is no harm to this one. */
public final class VerdictJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private VerdictJson() {}

    public static String text(Verdict verdict) {
        try {
            return JSON.writeValueAsString(verdict);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a verdict has no JSON form", impossible);
        }
    }

    public static Verdict read(String text) {
        try {
            return JSON.readValue(text, Verdict.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the database holds no verdict", broken);
        }
    }
}
