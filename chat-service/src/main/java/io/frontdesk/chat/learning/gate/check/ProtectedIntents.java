package io.frontdesk.chat.learning.gate.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The intents that no new model may be worse on: the sensitive ones, and those that an administrator marked. */
@Singleton
public final class ProtectedIntents {
    private static final String NAME = "protected-intents";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IntentCatalog catalog;
    private final Jdbi jdbi;
    private final StoreWriter writer;
    private final InstantSource clock;

    ProtectedIntents(IntentCatalog catalog, Jdbi jdbi, StoreWriter writer, InstantSource clock) {
        this.catalog = catalog;
        this.jdbi = jdbi;
        this.writer = writer;
        this.clock = clock;
    }

    public Set<String> all() {
        Set<String> all = new TreeSet<>(marked());
        catalog.topics().stream()
                .filter(IntentTopic::sensitive)
                .map(IntentTopic::intent)
                .forEach(all::add);
        return all;
    }

    /** Those that were marked. */
    public List<String> marked() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT body FROM setting WHERE name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .findOne()
                .map(ProtectedIntents::read)
                .orElse(List.of()));
    }

    /** Marks these and no others; they must be known. */
    public void mark(Collection<String> intents) {
        String body = written(List.copyOf(new TreeSet<>(intents)));
        writer.commit(handle -> handle.createUpdate("INSERT INTO setting (name, body, at) VALUES (:name, :body, :at) "
                                + "ON CONFLICT (name) DO UPDATE SET body = excluded.body, at = excluded.at")
                        .bind("name", NAME)
                        .bind("body", body)
                        .bind("at", clock.millis())
                        .execute())
                .block();
    }

    private static String written(List<String> intents) {
        try {
            return JSON.writeValueAsString(intents);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("names have no JSON form", impossible);
        }
    }

    private static List<String> read(String body) {
        try {
            return List.of(JSON.readValue(body, String[].class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the protected intents are damaged", damaged);
        }
    }
}
