package io.frontdesk.chat.knowledge.rehearsal.story;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.rehearsal.run.RunJson;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The suite of saved stories in the database. Of one name and language there is one. Blocks the caller. */
@Singleton
final class Stories {
    /** So many are run through while somebody waits to publish. */
    static final int MOST = 500;

    private static final String PUT = """
            INSERT INTO knowledge_story (id, name, lang, body, changed_at, changed_by)
            VALUES (:id, :name, :lang, :body, :at, :by)
            ON CONFLICT (name, lang) DO UPDATE SET body = excluded.body, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by""";

    private final Store store;

    Stories(Store store) {
        this.store = store;
    }

    List<StoredStory> all() {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM knowledge_story ORDER BY name, lang")
                .map(Stories::read)
                .list());
    }

    Optional<StoredStory> find(String id) {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM knowledge_story WHERE id = :id")
                .bind("id", id)
                .map(Stories::read)
                .findOne());
    }

    /** Adds all or none; one of the same name and language is replaced. */
    int put(List<Story> stories, String by) {
        return requireNonNull(store.change(handle -> {
                    stories.forEach(story -> put(handle, story, by));
                    requireRoom(handle);
                    return stories.size();
                })
                .block());
    }

    /** Adds one whose name and language are free. */
    StoredStory add(Story story, String by) {
        return requireNonNull(store.change(handle -> {
                    requireFree(handle, story, "");
                    put(handle, story, by);
                    requireRoom(handle);
                    return named(handle, story);
                })
                .block());
    }

    /** Puts {@code story} in the place of the one of that id; false where there is none. */
    boolean change(String id, Story story, String by) {
        return requireNonNull(store.change(handle -> {
                    requireFree(handle, story, id);
                    return handle.createUpdate("UPDATE knowledge_story SET name = :name, lang = :lang, body = :body, "
                                            + "changed_at = :at, changed_by = :by WHERE id = :id")
                                    .bind("id", id)
                                    .bind("name", story.name())
                                    .bind("lang", story.lang())
                                    .bind("body", RunJson.text(story))
                                    .bind("at", System.currentTimeMillis())
                                    .bind("by", by)
                                    .execute()
                            > 0;
                })
                .block());
    }

    boolean remove(String id) {
        return requireNonNull(store.change(handle -> handle.execute("DELETE FROM knowledge_story WHERE id = ?", id) > 0)
                .block());
    }

    private static void put(Handle handle, Story story, String by) {
        handle.createUpdate(PUT)
                .bind("id", UUID.randomUUID().toString())
                .bind("name", story.name())
                .bind("lang", story.lang())
                .bind("body", RunJson.text(story))
                .bind("at", System.currentTimeMillis())
                .bind("by", by)
                .execute();
    }

    private static StoredStory named(Handle handle, Story story) {
        return handle.createQuery("SELECT * FROM knowledge_story WHERE name = :name AND lang = :lang")
                .bind("name", story.name())
                .bind("lang", story.lang())
                .map(Stories::read)
                .one();
    }

    private static void requireFree(Handle handle, Story story, String id) {
        long others = handle.createQuery(
                        "SELECT COUNT(*) FROM knowledge_story WHERE name = :name AND lang = :lang AND id <> :id")
                .bind("name", story.name())
                .bind("lang", story.lang())
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        if (others > 0) {
            throw RefusedField.conflict("name", "There is a test of this name already.");
        }
    }

    private static void requireRoom(Handle handle) {
        long all = handle.createQuery("SELECT COUNT(*) FROM knowledge_story")
                .mapTo(Long.class)
                .one();
        if (all > MOST) {
            throw RefusedField.conflict("", "There may be at most " + MOST + " tests.");
        }
    }

    private static StoredStory read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredStory(
                row.getString("id"),
                RunJson.read(row.getString("body"), Story.class),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                row.getString("changed_by"));
    }
}
