package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.mining.review.IntentTable;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Adds intents to the pack's catalogue. The database tells all nodes of them; each writes them into its own
 * {@code intents.csv} and knows them at once. Blocks the caller.
 */
@Singleton
final class NewIntents {
    private static final String ADD = """
            INSERT INTO review_intent (intent, title_en, title_zh, definition_en, definition_zh, added_by, at)
            VALUES (:intent, :titleEn, :titleZh, :definitionEn, :definitionZh, :by, :at)
            ON CONFLICT (intent) DO NOTHING""";

    private final Store store;
    private final IntentCatalog catalog;
    private final IntentTable table;
    private final InstantSource clock;

    NewIntents(Store store, IntentCatalog catalog, @Value("${frontdesk.pack:}") String pack, InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.table = new IntentTable(Path.of(pack, "intents.csv"));
        this.clock = clock;
    }

    /** Adds {@code topic}; refused where there is one of its name. */
    void add(IntentTopic topic, Person by) {
        if (catalog.find(topic.intent()).isPresent() || !insert(topic, by)) {
            throw RefusedField.conflict("intent", "There is an intent of this name already.");
        }
        know(topic);
    }

    /** Takes over what other nodes have added. */
    void catchUp() {
        added().stream().filter(topic -> catalog.find(topic.intent()).isEmpty()).forEach(this::know);
    }

    private void know(IntentTopic topic) {
        table.add(topic);
        catalog.add(topic);
    }

    private boolean insert(IntentTopic topic, Person by) {
        return requireNonNull(store.change(handle -> handle.createUpdate(ADD)
                                .bind("intent", topic.intent())
                                .bind("titleEn", topic.titleEn())
                                .bind("titleZh", topic.titleZh())
                                .bind("definitionEn", topic.definitionEn())
                                .bind("definitionZh", topic.definitionZh())
                                .bind("by", by.id())
                                .bind("at", clock.millis())
                                .execute()
                        == 1)
                .block());
    }

    private List<IntentTopic> added() {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM review_intent ORDER BY at, intent")
                .map((row, context) -> new IntentTopic(
                        row.getString("intent"),
                        row.getString("title_en"),
                        row.getString("title_zh"),
                        row.getString("definition_en"),
                        row.getString("definition_zh"),
                        false))
                .list());
    }
}
