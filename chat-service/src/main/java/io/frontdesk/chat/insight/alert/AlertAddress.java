package io.frontdesk.chat.insight.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.conversation.Outgoing;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.insight.facts.Facts;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

/** Who gets mail of alerts, and in which language; as long as there is no address, none is written. Blocks its callers. */
@Singleton
final class AlertAddress {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Facts facts;
    private final StoreWriter writer;

    AlertAddress(Facts facts, StoreWriter writer) {
        this.facts = facts;
        this.writer = writer;
    }

    /** An address and the language to write to it in. */
    record Where(String email, String lang) {}

    Optional<Where> find() {
        return facts.read(handle -> handle.createQuery("SELECT body FROM setting WHERE name = :name")
                        .bind("name", Outgoing.ALERT_NOTICE)
                        .mapTo(String.class)
                        .findOne())
                .map(AlertAddress::read);
    }

    void set(Where where, Instant now) {
        String body = JSON.createObjectNode()
                .put("email", where.email())
                .put("lang", where.lang())
                .toString();
        writer.commit(handle -> handle.createUpdate("INSERT INTO setting (name, body, at) VALUES (:name, :body, :at) "
                                + "ON CONFLICT (name) DO UPDATE SET body = excluded.body, at = excluded.at")
                        .bind("name", Outgoing.ALERT_NOTICE)
                        .bind("body", body)
                        .bind("at", now.toEpochMilli())
                        .execute())
                .block();
    }

    void clear() {
        writer.commit(handle -> handle.execute("DELETE FROM setting WHERE name = ?", Outgoing.ALERT_NOTICE))
                .block();
    }

    private static Where read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new Where(node.path("email").asText(), node.path("lang").asText("en"));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the address for alerts is damaged", damaged);
        }
    }
}
