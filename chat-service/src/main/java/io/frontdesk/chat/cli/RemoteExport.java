package io.frontdesk.chat.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqCsvWriter;
import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Exports through the admin API of a running server. */
final class RemoteExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;

    private final AdminClient server;

    RemoteExport(AdminClient server) {
        this.server = server;
    }

    String turns() {
        return body(server.get("/api/admin/turns/export"));
    }

    String faq() {
        List<FaqEntry> entries = new ArrayList<>();
        long total;
        do {
            JsonNode page = page(entries.size());
            total = page.path("total").asLong();
            int before = entries.size();
            page.path("entries").forEach(entry -> entries.add(entry(entry)));
            if (entries.size() == before) {
                break;
            }
        } while (entries.size() < total);
        StringWriter csv = new StringWriter();
        FaqCsvWriter.write(entries, csv);
        return csv.toString();
    }

    private JsonNode page(int offset) {
        try {
            return JSON.readTree(body(server.get("/api/admin/faq?offset=" + offset + "&limit=" + PAGE)));
        } catch (JsonProcessingException notJson) {
            throw new WorkFailed("the server's answer is no list of entries", notJson);
        }
    }

    private static String body(AdminClient.Answer answer) {
        if (!answer.ok()) {
            throw new WorkFailed("the server refused the export: " + WhichServer.reason(answer));
        }
        return answer.body();
    }

    private static FaqEntry entry(JsonNode json) {
        return new FaqEntry(
                json.path("id").asText(),
                json.path("lang").asText(),
                json.path("question").asText(),
                json.path("answer").asText(),
                json.path("category").asText(),
                texts(json.path("tags")),
                texts(json.path("similar")),
                date(json.path("valid_from")),
                date(json.path("valid_to")),
                json.path("owner").asText(),
                date(json.path("review_by")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable LocalDate date(JsonNode value) {
        return value.isTextual() ? LocalDate.parse(value.asText()) : null;
    }
}
