package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Conversations in SQL; changes go through the store's writer, reads run beside it. */
final class SqlConversationRepository implements ConversationRepository {
    private final StoreWriter writer;
    private final StoreReads reads;
    private final VisitorStatements visitors;
    private final ChangeSignal changed;
    private final String epoch;

    SqlConversationRepository(StoreWriter writer, StoreReads reads, VisitorStatements visitors, ChangeSignal changed) {
        this.writer = writer;
        this.reads = reads;
        this.visitors = visitors;
        this.changed = changed;
        this.epoch = reads.now(SqlConversationRepository::epoch);
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public Mono<Conversation> open(Conversation conversation) {
        return writer.commit(conversation.id(), handle -> VisitorStatements.open(handle, conversation));
    }

    @Override
    public Mono<Conversation> find(ConversationId id) {
        return reads.read(handle -> ConversationRow.find(handle, id)).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<Accepted> accept(ConversationId id, VisitorMessage message, Instant at) {
        return writer.commit(id, handle -> visitors.turns().accept(handle, id, message, visitors.terms(), at))
                .doOnNext(this::tell);
    }

    @Override
    public Mono<Turn.Replied> reply(
            ConversationId id, long replyTo, long term, BotReply reply, @Nullable Handover handover, Instant at) {
        return writer.commit(id, handle -> visitors.turns().reply(handle, id, replyTo, term, reply, handover, at))
                .flatMap(Mono::justOrEmpty)
                .doOnNext(replied -> {
                    changed.said(replied);
                    if (handover != null) {
                        changed.changed(id);
                    }
                });
    }

    @Override
    public Mono<Turn.Replied> rate(ConversationId id, long seq, Vote vote, Instant at) {
        return writer.commit(id, handle -> TurnStatements.rate(handle, id, seq, vote, at));
    }

    @Override
    public Mono<Long> end(ConversationId id, String ref, Instant at) {
        return change(id, handle -> visitors.end(handle, id, ref, at));
    }

    @Override
    public Mono<Conversation> about(ConversationId id, Customer customer, Instant at) {
        return change(id, handle -> VisitorStatements.about(handle, id, customer, at));
    }

    @Override
    public Mono<Conversation> csat(ConversationId id, Csat csat) {
        return change(id, handle -> VisitorStatements.csat(handle, id, csat));
    }

    @Override
    public Mono<Conversation> visitorRead(ConversationId id, long seq, Instant at) {
        return writer.commit(id, handle -> VisitorStatements.visitorRead(handle, id, seq, at))
                .flatMap(Mono::justOrEmpty)
                .doOnNext(seen -> changed.changed(id));
    }

    @Override
    public Mono<List<Turn>> turnsAfter(ConversationId id, long seq) {
        return reads.read(handle -> handle.createQuery(
                        "SELECT " + TurnRow.COLUMNS + " FROM turn WHERE conversation = :id AND seq > :seq ORDER BY seq")
                .bind("id", id.toString())
                .bind("seq", seq)
                .map(TurnRow::read)
                .list());
    }

    @Override
    public Mono<List<Turn>> recent(ConversationId id, int count) {
        return reads.read(handle -> handle.createQuery("SELECT " + TurnRow.COLUMNS
                                + " FROM turn WHERE conversation = :id ORDER BY seq DESC LIMIT :count")
                        .bind("id", id.toString())
                        .bind("count", count)
                        .map(TurnRow::read)
                        .list())
                .map(List::reversed);
    }

    @Override
    public Mono<Turn.Replied> replyTo(ConversationId id, long seq) {
        return reads.read(handle -> TurnStatements.replyTo(handle, id, seq)).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<List<Unanswered>> claimLeftBehind(Instant start, Instant now) {
        return writer.commit(handle -> visitors.claimLeftBehind(handle, start, now));
    }

    @Override
    public Mono<List<Unanswered>> claimUnanswered(Instant now) {
        return writer.commit(handle -> visitors.claim(handle, now));
    }

    @Override
    public Mono<List<Version>> changedSince(Instant since) {
        return reads.read(handle -> handle.createQuery(
                        "SELECT id, version FROM conversation WHERE changed_at >= :since")
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        new Version(ConversationId.parse(row.getString("id")).orElseThrow(), row.getLong("version")))
                .list());
    }

    private void tell(Accepted accepted) {
        if (accepted.repeated()) {
            return;
        }
        Conversation before = accepted.conversation();
        boolean reopened = accepted.turn().seq() > before.seq() + 1;
        if (reopened || before.owner() != Owner.BOT) {
            changed.changed(before.id());
        } else {
            changed.said(accepted.turn());
        }
    }

    private <T> Mono<T> change(ConversationId id, GroupCommit.Change<T> change) {
        return writer.commit(id, change).doOnNext(done -> changed.changed(id));
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
