package io.frontdesk.chat.knowledge.synonym;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.retrieval.reading.SynonymFile;
import io.frontdesk.retrieval.reading.SynonymRule;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The company's rules in the database, over those that ship. Blocks the caller. */
@Singleton
public final class SynonymTable {
    private static final int MOST = 2_000;
    private static final String PUT = """
            INSERT INTO synonym (id, lang, words, meaning, is_on, changed_at, changed_by)
            VALUES (:id, :lang, :words, :meaning, :on, :at, :by)
            ON CONFLICT (id) DO UPDATE SET lang = excluded.lang, words = excluded.words, meaning = excluded.meaning,
                is_on = excluded.is_on, changed_at = excluded.changed_at, changed_by = excluded.changed_by""";

    private final Store store;
    private final List<Synonym> shipped =
            SynonymFile.shipped().stream().map(Synonym::shipped).toList();

    SynonymTable(Store store) {
        this.store = store;
    }

    /** Grows with every change. */
    public long revision() {
        return store.readNow(SynonymTable::revision);
    }

    public SynonymList all() {
        return store.readNow(handle -> {
            Map<String, Off> off = off(handle);
            List<Synonym> all = new ArrayList<>(shipped.stream()
                    .map(synonym -> {
                        Off found = off.get(synonym.id());
                        return found == null ? synonym : synonym.changed(found.at(), found.by(), false);
                    })
                    .toList());
            all.addAll(handle.createQuery("SELECT * FROM synonym ORDER BY changed_at, id")
                    .map(SynonymTable::read)
                    .list());
            return new SynonymList(revision(handle), all);
        });
    }

    /** Adds or replaces one of the company's own. */
    void put(Synonym synonym, String by) {
        change(handle -> {
            handle.createUpdate(PUT)
                    .bind("id", synonym.id())
                    .bind("lang", synonym.rule().lang())
                    .bind("words", String.join("\n", synonym.rule().words()))
                    .bind("meaning", synonym.rule().meaning())
                    .bind("on", synonym.on() ? 1 : 0)
                    .bind("at", System.currentTimeMillis())
                    .bind("by", by)
                    .execute();
            requireRoom(handle);
            return true;
        });
    }

    /** Switches one that ships. */
    void turn(Synonym synonym, boolean on, String by) {
        change(handle -> {
            handle.execute("DELETE FROM synonym_off WHERE id = ?", synonym.id());
            if (!on) {
                handle.execute(
                        "INSERT INTO synonym_off (id, changed_at, changed_by) VALUES (?, ?, ?)",
                        synonym.id(),
                        System.currentTimeMillis(),
                        by);
            }
            return true;
        });
    }

    void remove(String id) {
        change(handle -> handle.execute("DELETE FROM synonym WHERE id = ?", id) > 0);
    }

    private void change(Function<Handle, Boolean> change) {
        requireNonNull(store.change(handle -> {
                    handle.execute("UPDATE synonym_head SET revision = revision + 1 WHERE one = 1");
                    return change.apply(handle);
                })
                .block());
    }

    private static void requireRoom(Handle handle) {
        long all = handle.createQuery("SELECT COUNT(*) FROM synonym")
                .mapTo(Long.class)
                .one();
        if (all > MOST) {
            throw RefusedField.conflict("", "There may be at most " + MOST + " synonyms.");
        }
    }

    private static long revision(Handle handle) {
        return handle.createQuery("SELECT revision FROM synonym_head WHERE one = 1")
                .mapTo(Long.class)
                .one();
    }

    private static Map<String, Off> off(Handle handle) {
        return handle
                .createQuery("SELECT * FROM synonym_off")
                .map((row, context) -> new Off(
                        row.getString("id"),
                        Instant.ofEpochMilli(row.getLong("changed_at")),
                        row.getString("changed_by")))
                .stream()
                .collect(Collectors.toMap(Off::id, off -> off, (one, other) -> one, HashMap::new));
    }

    private static Synonym read(ResultSet row, StatementContext context) throws SQLException {
        SynonymRule rule = new SynonymRule(
                row.getString("lang"), List.of(row.getString("words").split("\n")), row.getString("meaning"));
        return new Synonym(
                row.getString("id"),
                rule,
                false,
                row.getInt("is_on") == 1,
                Instant.ofEpochMilli(row.getLong("changed_at")),
                row.getString("changed_by"));
    }

    /** A shipped rule that somebody switched off. */
    private record Off(String id, Instant at, String by) {}
}
