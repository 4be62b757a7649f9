package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Conversations in SQL; changes go through the one writer, reads run beside it. */
final class SqlConversationRepository implements ConversationRepository {
    static final String CONVERSATION = "id, token_hash, locale, lang, page, owner, seq, started_at, last_at";

    private final Jdbi jdbi;
    private final GroupCommit writer;
    private final Scheduler reading;
    private final String epoch;

    SqlConversationRepository(Jdbi jdbi, GroupCommit writer, Scheduler reading) {
        this.jdbi = jdbi;
        this.writer = writer;
        this.reading = reading;
        this.epoch = jdbi.withHandle(SqlConversationRepository::epoch);
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public Mono<Conversation> open(Conversation conversation) {
        return writer.commit(handle -> {
            handle.createUpdate(
                            "INSERT INTO conversation (" + CONVERSATION + ") VALUES (:id, :token, :locale, :locale, "
                                    + ":page, :owner, 0, :started, :last) ON CONFLICT (id) DO NOTHING")
                    .bind("id", conversation.id().toString())
                    .bind("token", conversation.tokenHash())
                    .bind("locale", conversation.locale())
                    .bind("page", conversation.page())
                    .bind("owner", conversation.owner().code())
                    .bind("started", conversation.startedAt().toEpochMilli())
                    .bind("last", conversation.lastAt().toEpochMilli())
                    .execute();
            return conversation;
        });
    }

    @Override
    public Mono<Conversation> find(ConversationId id) {
        return read(handle -> find(handle, id)).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<Accepted> accept(ConversationId id, VisitorMessage message, Instant at) {
        return writer.commit(handle -> TurnStatements.accept(handle, id, message, at));
    }

    @Override
    public Mono<Turn.Replied> reply(ConversationId id, long replyTo, BotReply reply, Instant at) {
        return writer.commit(handle -> TurnStatements.reply(handle, id, replyTo, reply, at));
    }

    @Override
    public Mono<Turn.Replied> rate(ConversationId id, long seq, Vote vote) {
        return writer.commit(handle -> TurnStatements.rate(handle, id, seq, vote));
    }

    @Override
    public Mono<List<Turn>> turnsAfter(ConversationId id, long seq) {
        return read(handle -> handle.createQuery(
                        "SELECT " + TurnRow.COLUMNS + " FROM turn WHERE conversation = :id AND seq > :seq ORDER BY seq")
                .bind("id", id.toString())
                .bind("seq", seq)
                .map(TurnRow::read)
                .list());
    }

    @Override
    public Mono<List<Turn>> recent(ConversationId id, int count) {
        return read(handle -> handle.createQuery("SELECT " + TurnRow.COLUMNS
                                + " FROM turn WHERE conversation = :id ORDER BY seq DESC LIMIT :count")
                        .bind("id", id.toString())
                        .bind("count", count)
                        .map(TurnRow::read)
                        .list())
                .map(List::reversed);
    }

    @Override
    public Mono<Turn.Replied> replyTo(ConversationId id, long seq) {
        return read(handle -> TurnStatements.replyTo(handle, id, seq)).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<List<Turn.Asked>> unanswered() {
        return read(
                handle -> handle.createQuery("SELECT t.* FROM pending p JOIN turn t ON t.conversation = p.conversation "
                                + "AND t.seq = p.seq ORDER BY p.at, p.conversation, p.seq")
                        .map((row, context) -> TurnRow.asked(row))
                        .list());
    }

    static Optional<Conversation> find(Handle handle, ConversationId id) {
        return handle.createQuery("SELECT " + CONVERSATION + " FROM conversation WHERE id = :id")
                .bind("id", id.toString())
                .map(SqlConversationRepository::conversation)
                .findOne();
    }

    private <T> Mono<T> read(Function<Handle, T> query) {
        return Mono.fromCallable(() -> jdbi.withHandle(query::apply)).subscribeOn(reading);
    }

    private static Conversation conversation(ResultSet row, StatementContext context) throws SQLException {
        return new Conversation(
                ConversationId.parse(row.getString("id")).orElseThrow(),
                row.getString("token_hash"),
                row.getString("locale"),
                row.getString("page"),
                Owner.ofCode(row.getString("owner")),
                row.getLong("seq"),
                TurnRow.at(row, "started_at"),
                TurnRow.at(row, "last_at"));
    }

    private static String epoch(Handle handle) {
        String fresh = "e-" + UUID.randomUUID().toString().substring(0, 8);
        handle.createUpdate("INSERT INTO installation (one, epoch) VALUES (1, :epoch) ON CONFLICT (one) DO NOTHING")
                .bind("epoch", fresh)
                .execute();
        return handle.createQuery("SELECT epoch FROM installation WHERE one = 1")
                .mapTo(String.class)
                .one();
    }
}
