package io.frontdesk.retrieval.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.retrieval.FaqEntry;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An entry as the JSON that is kept of it, in the index and wherever else whole entries are stored. */
public final class StoredEntry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredEntry() {}

    public static String write(FaqEntry entry) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", entry.id())
                .put("lang", entry.lang())
                .put("question", entry.question())
                .put("answer", entry.answer())
                .put("category", entry.category())
                .put("valid_from", text(entry.validFrom()))
                .put("valid_to", text(entry.validTo()))
                .put("owner", entry.owner())
                .put("review_by", text(entry.reviewBy()));
        entry.tags().forEach(json.putArray("tags")::add);
        entry.similar().forEach(json.putArray("similar")::add);
        return json.toString();
    }

    public static FaqEntry read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new FaqEntry(
                    json.path("id").asText(),
                    json.path("lang").asText(),
                    json.path("question").asText(),
                    json.path("answer").asText(),
                    json.path("category").asText(),
                    items(json.path("tags")),
                    items(json.path("similar")),
                    date(json.path("valid_from")),
                    date(json.path("valid_to")),
                    json.path("owner").asText(),
                    date(json.path("review_by")));
        } catch (JsonProcessingException broken) {
            throw new BrokenCorpus("an entry stored in the corpus is not readable", broken);
        }
    }

    private static List<String> items(JsonNode array) {
        List<String> items = new ArrayList<>();
        if (array instanceof ArrayNode list) {
            list.forEach(item -> items.add(item.asText()));
        }
        return items;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(JsonNode value) {
        return value.isTextual() ? LocalDate.parse(value.asText()) : null;
    }
}
