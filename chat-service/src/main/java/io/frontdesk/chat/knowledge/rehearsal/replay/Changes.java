package io.frontdesk.chat.knowledge.rehearsal.replay;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.knowledge.rehearsal.run.RunJson;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What replays found, and what people think of it, in the database. Blocks the caller. */
@Singleton
final class Changes {
    private final Store store;

    Changes(Store store) {
        this.store = store;
    }

    /** Keeps the changes of a run in their order. */
    void keep(String run, List<Change.What> changes) {
        store.change(handle -> {
                    PreparedBatch batch = handle.prepareBatch(
                            "INSERT INTO knowledge_change "
                                    + "(run, place, verdict, decided_by, decided_at, body) VALUES (:run, :place, '', '', 0, :body)");
                    for (int place = 0; place < changes.size(); place++) {
                        batch.bind("run", run)
                                .bind("place", place)
                                .bind("body", RunJson.text(changes.get(place)))
                                .add();
                    }
                    return changes.isEmpty() ? 0 : batch.execute().length;
                })
                .block();
    }

    /** In their order; those with {@code verdict} alone where that is given, undecided ones where it is empty. */
    List<Change> of(String run, @Nullable String verdict, int offset, int most) {
        return store.readNow(handle -> handle.createQuery("SELECT * FROM knowledge_change WHERE run = :run "
                        + "AND (:any = 1 OR verdict = :verdict) ORDER BY place LIMIT :most OFFSET :offset")
                .bind("run", run)
                .bind("any", verdict == null ? 1 : 0)
                .bind("verdict", verdict == null ? "" : verdict)
                .bind("most", most)
                .bind("offset", offset)
                .map(Changes::read)
                .list());
    }

    int count(String run, String verdict) {
        return store.readNow(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM knowledge_change WHERE run = :run AND verdict = :verdict")
                .bind("run", run)
                .bind("verdict", verdict)
                .mapTo(Integer.class)
                .one());
    }

    /** False where there is no such change; an empty verdict takes the one before back. */
    boolean decide(String run, int place, String verdict, String by) {
        return requireNonNull(store.change(handle ->
                        handle.createUpdate("UPDATE knowledge_change SET verdict = :verdict, decided_by = :by, "
                                                + "decided_at = :at WHERE run = :run AND place = :place")
                                        .bind("verdict", verdict)
                                        .bind("by", by)
                                        .bind("at", System.currentTimeMillis())
                                        .bind("run", run)
                                        .bind("place", place)
                                        .execute()
                                > 0)
                .block());
    }

    private static Change read(ResultSet row, StatementContext context) throws SQLException {
        String verdict = row.getString("verdict");
        boolean decided = !verdict.isEmpty();
        return new Change(
                row.getInt("place"),
                RunJson.read(row.getString("body"), Change.What.class),
                decided ? verdict : null,
                decided ? row.getString("decided_by") : null,
                decided ? Instant.ofEpochMilli(row.getLong("decided_at")) : null);
    }
}
