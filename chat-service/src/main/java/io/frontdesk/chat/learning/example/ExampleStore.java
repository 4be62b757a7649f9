package io.frontdesk.chat.learning.example;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Forgets;
import io.frontdesk.chat.conversation.StoreWriter;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import reactor.core.publisher.Mono;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Keeps examples and which models learned from them. A turn has at most one that counts: a new one withdraws the one
 * before. Blocks the caller but in {@link #forget}.
 */
@Singleton
public final class ExampleStore implements Forgets {
    private static final String ADD = """
            INSERT INTO example (id, lang, text, label, conversation, seq, visitor, source, author, author_name, at, state, reason)
            VALUES (:id, :lang, :text, :label, :conversation, :seq, :visitor, :source, :author, :authorName, :at, :state, :reason)""";
    private static final String REPLACE = """
            UPDATE example SET state = 'withdrawn', reason = :reason
            WHERE conversation = :conversation AND seq = :seq AND state IN ('active', 'held')""";

    private static final int SLICE = 500;

    private final Jdbi jdbi;
    private final StoreWriter writer;

    public ExampleStore(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    /** Adds {@code example} in the place of whatever its turn gave before. */
    public void add(Example example) {
        write(handle -> add(handle, example));
    }

    /** The same within a transaction of the caller. */
    public static int add(Handle handle, Example example) {
        withdraw(handle, example.conversation(), example.seq(), "replaced");
        return handle.createUpdate(ADD)
                .bind("id", example.id())
                .bind("lang", example.lang())
                .bind("text", example.text())
                .bind("label", example.label())
                .bind("conversation", example.conversation().toString())
                .bind("seq", example.seq())
                .bind("visitor", example.visitor())
                .bind("source", stored(example.source()))
                .bind("author", example.author())
                .bind("authorName", example.authorName())
                .bind("at", example.at().toEpochMilli())
                .bind("state", stored(example.state()))
                .bind("reason", example.reason())
                .execute();
    }

    /** Takes back what a turn gave, saying why. */
    public void withdraw(ConversationId conversation, long seq, String reason) {
        write(handle -> withdraw(handle, conversation, seq, reason));
    }

    /** Holds those that are active back until a person has looked; what was taken back meanwhile stays so. */
    public void hold(Collection<String> ids, String reason) {
        mark(ids, Example.State.ACTIVE, Example.State.HELD, reason);
    }

    /** Lets held ones go, or takes them out, as a person decided. */
    public void decide(Collection<String> ids, Example.State state, String reason) {
        mark(ids, Example.State.HELD, state, reason);
    }

    private void mark(Collection<String> ids, Example.State from, Example.State to, String reason) {
        write(handle -> ids.stream()
                .mapToInt(id -> handle.execute(
                        "UPDATE example SET state = ?, reason = ? WHERE id = ? AND state = ?",
                        stored(to),
                        reason,
                        id,
                        stored(from)))
                .sum());
    }

    /** Those that may be learned from, the oldest first. */
    public List<Example> active(String lang) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM example WHERE state = 'active' AND lang = :lang ORDER BY at, id")
                .bind("lang", lang)
                .map(ExampleStore::read)
                .list());
    }

    /** Those of the ids, in no order; an id that is none is left out. */
    public List<Example> of(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<Example> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SLICE) {
            List<String> slice = all.subList(from, Math.min(from + SLICE, all.size()));
            found.addAll(jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM example WHERE id IN (<ids>)")
                    .bindList("ids", slice)
                    .map(ExampleStore::read)
                    .list()));
        }
        return found;
    }

    /** All since {@code from}, whatever their state, the newest first. */
    public List<Example> since(Instant from, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM example WHERE at >= :from ORDER BY at DESC, id DESC LIMIT :limit")
                .bind("from", from.toEpochMilli())
                .bind("limit", limit)
                .map(ExampleStore::read)
                .list());
    }

    /** Writes down that {@code model} learned from {@code examples}. */
    public void learned(String model, Collection<String> examples) {
        write(handle -> examples.stream()
                .mapToInt(id -> handle.execute(
                        "INSERT INTO example_model (model, example) VALUES (?, ?) ON CONFLICT DO NOTHING", model, id))
                .sum());
    }

    /** The models that learned from texts that were erased since. */
    public List<String> modelsWithErased() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT DISTINCT example_model.model FROM example_model
                        JOIN example ON example.id = example_model.example
                        WHERE example.state = 'erased' ORDER BY example_model.model""").mapTo(String.class).list());
    }

    @Override
    public Mono<Void> forget(ConversationId id) {
        return writer.commit(handle -> handle.execute(
                        "UPDATE example SET text = '', visitor = '', state = 'erased', reason = '' WHERE conversation = ?",
                        id.toString()))
                .then();
    }

    /** Takes back what a turn gave, within a transaction of the caller. */
    public static int withdraw(Handle handle, ConversationId conversation, long seq, String reason) {
        return handle.createUpdate(REPLACE)
                .bind("conversation", conversation.toString())
                .bind("seq", seq)
                .bind("reason", reason)
                .execute();
    }

    private static Example read(ResultSet row, StatementContext context) throws SQLException {
        return new Example(
                row.getString("id"),
                row.getString("lang"),
                row.getString("text"),
                row.getString("label"),
                ConversationId.parse(row.getString("conversation")).orElseThrow(),
                row.getLong("seq"),
                row.getString("visitor"),
                Example.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("author"),
                row.getString("author_name"),
                Instant.ofEpochMilli(row.getLong("at")),
                Example.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"));
    }

    private static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void write(Change change) {
        writer.commit(change::make).block();
    }

    private interface Change {
        int make(Handle handle);
    }
}
