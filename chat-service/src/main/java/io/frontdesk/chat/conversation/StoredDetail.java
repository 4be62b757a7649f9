package io.frontdesk.chat.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What of a turn is stored as JSON because nothing is searched or joined by it. */
final class StoredDetail {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static {
        JSON.registerSubtypes(Part.Link.class, Part.Card.class, Part.Bullets.class);
    }

    private StoredDetail() {}

    record OfQuestion(
            @Nullable String option,
            @Nullable String name,
            @Nullable String contact,
            @Nullable List<Attachment> attachments) {
        static OfQuestion plain() {
            return new OfQuestion(null, null, null, null);
        }
    }

    record OfAgent(AgentFace agent, @Nullable List<Attachment> attachments) {}

    record OfNotice(NoticeKind kind, @Nullable AgentFace agent) {}

    record OfReply(
            @Nullable String reason,
            List<Choice> choices,
            List<Citation> citations,
            long latencyMs,
            @Nullable List<Part> parts,
            @Nullable SlotState slots) {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(value.getClass() + " has no JSON form", impossible);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored turn is damaged", damaged);
        }
    }
}
