package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The archive in SQL; its few changes go through the one writer. */
final class SqlConversationArchive implements ConversationArchive {
    /** Only columns and values named here reach the statement; callers give parameters. */
    private static final String LISTED = """
            FROM conversation c
            LEFT JOIN turn last ON last.conversation = c.id AND last.seq = c.seq
            LEFT JOIN turn decided ON decided.conversation = c.id AND decided.seq =
                (SELECT MAX(d.seq) FROM turn d WHERE d.conversation = c.id AND d.decision IS NOT NULL)
            WHERE c.seq > 0 AND (CAST(:lang AS TEXT) IS NULL OR c.lang = :lang)
            AND (CAST(:decision AS TEXT) IS NULL OR EXISTS
                (SELECT 1 FROM turn e WHERE e.conversation = c.id AND e.decision = :decision))""";

    private static final String QUESTIONS = """
            SELECT q.conversation, q.seq, q.at, q.body, c.lang AS conversation_lang, r.lang, r.intent, r.confidence,
                q.corrected_label, r.vote
            FROM turn q JOIN conversation c ON c.id = q.conversation
            LEFT JOIN turn r ON r.conversation = q.conversation AND r.reply_to = q.seq
            WHERE q.kind = 'say' AND q.erased_at IS NULL AND q.body <> '' AND q.at >= :from AND q.at < :to
            ORDER BY q.at, q.conversation, q.seq""";

    private final Jdbi jdbi;
    private final StoreWriter writer;

    SqlConversationArchive(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
    }

    @Override
    public Page page(Filter filter, long offset, int limit) {
        return jdbi.withHandle(handle -> {
            long total = listed(handle, "SELECT COUNT(*) " + LISTED, filter)
                    .mapTo(Long.class)
                    .one();
            List<Summary> found = listed(
                            handle,
                            "SELECT c.*, last.body AS last_text, decided.decision AS last_decision " + LISTED
                                    + " ORDER BY c.last_at DESC, c.id DESC LIMIT :limit OFFSET :offset",
                            filter)
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map(SqlConversationArchive::summary)
                    .list();
            return new Page(total, found);
        });
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return jdbi.withHandle(handle -> ConversationRow.find(handle, id));
    }

    @Override
    public List<Turn> turns(ConversationId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + TurnRow.COLUMNS + ", trace FROM turn WHERE conversation = :id ORDER BY seq")
                .bind("id", id.toString())
                .map(TurnRow::readTraced)
                .list());
    }

    @Override
    public boolean correct(ConversationId id, long seq, @Nullable String label, AgentFace by, Instant at) {
        return Boolean.TRUE.equals(writer.commit(id, handle -> LabelStatements.correct(handle, id, seq, label, by, at))
                .block());
    }

    @Override
    public List<LeftMessage> leftMessages() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM left_message ORDER BY at DESC, id DESC")
                .map((row, context) -> new LeftMessage(
                        row.getString("id"),
                        TurnRow.id(row),
                        row.getString("name"),
                        row.getString("contact"),
                        row.getString("message"),
                        TurnRow.at(row, "at"),
                        row.getInt("done") == 1))
                .list());
    }

    @Override
    public boolean markDone(String message, boolean done) {
        return change(handle -> handle.createUpdate("UPDATE left_message SET done = :done WHERE id = :id")
                        .bind("done", done ? 1 : 0)
                        .bind("id", message)
                        .execute()
                > 0);
    }

    @Override
    public long conversationCount() {
        return count("SELECT COUNT(*) FROM conversation WHERE seq > 0");
    }

    @Override
    public long openMessageCount() {
        return count("SELECT COUNT(*) FROM left_message WHERE done = 0");
    }

    @Override
    public List<LabelledQuestion> questions(Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery(QUESTIONS)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map(SqlConversationArchive::question)
                .list());
    }

    private static Query listed(Handle handle, String sql, Filter filter) {
        return handle.createQuery(sql)
                .bind("lang", filter.lang())
                .bind(
                        "decision",
                        filter.decision() == null ? null : filter.decision().code());
    }

    private long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private boolean change(GroupCommit.Change<Boolean> change) {
        return Boolean.TRUE.equals(writer.commit(change).block());
    }

    private static Summary summary(ResultSet row, StatementContext context) throws SQLException {
        return new Summary(
                ConversationId.parse(row.getString("id")).orElseThrow(),
                TurnRow.at(row, "started_at"),
                TurnRow.at(row, "last_at"),
                row.getLong("seq"),
                row.getString("lang"),
                Owner.ofCode(row.getString("owner")),
                row.getString("last_text"),
                row.getString("last_decision"));
    }

    private static LabelledQuestion question(ResultSet row, StatementContext context) throws SQLException {
        double confidence = row.getDouble("confidence");
        boolean unsure = row.wasNull();
        String lang = row.getString("lang");
        return new LabelledQuestion(
                TurnRow.id(row),
                row.getLong("seq"),
                TurnRow.at(row, "at"),
                row.getString("body"),
                lang == null ? row.getString("conversation_lang") : lang,
                row.getString("intent"),
                unsure ? null : (Double) confidence,
                row.getString("corrected_label"),
                row.getString("vote"));
    }
}
