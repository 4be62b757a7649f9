package io.frontdesk.chat.conversation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The desk in SQL; lists are {@link CardQueries}, changes {@link DeskStatements}. */
final class SqlDeskRepository implements DeskRepository {
    private final StoreWriter writer;
    private final StoreReads reads;
    private final DeskStatements statements;
    private final ChangeSignal changed;

    SqlDeskRepository(StoreWriter writer, StoreReads reads, DeskStatements statements, ChangeSignal changed) {
        this.writer = writer;
        this.reads = reads;
        this.statements = statements;
        this.changed = changed;
    }

    @Override
    public Mono<Deed> act(ConversationId id, Actor by, DeskAction action, Instant at) {
        return change(id, handle -> statements.act(handle, id, by, action, at));
    }

    @Override
    public Mono<Note> note(ConversationId id, AgentFace by, String ref, String text, Instant at) {
        return change(id, handle -> NoteStatements.keep(handle, id, by, ref, text, at));
    }

    @Override
    public Mono<List<Note>> notes(ConversationId id) {
        return reads.read(handle -> NoteStatements.of(handle, id));
    }

    @Override
    public Mono<Conversation> priority(ConversationId id, int priority, Instant at) {
        return change(id, handle -> {
            ConversationRow.lock(handle, id, at);
            new ConversationUpdate(handle, id).set("priority", priority).execute();
            return ConversationRow.find(handle, id).orElseThrow();
        });
    }

    @Override
    public Mono<Conversation> deskRead(ConversationId id, long seq, Instant at) {
        return change(id, handle -> {
            Conversation locked = ConversationRow.lock(handle, id, at);
            if (seq > locked.standing().deskRead()) {
                new ConversationUpdate(handle, id)
                        .set("desk_read", Math.min(seq, locked.seq()))
                        .execute();
            }
            return ConversationRow.find(handle, id).orElseThrow();
        });
    }

    @Override
    public Mono<Boolean> assign(ConversationId id, long term, AgentFace to, int capacity, Instant at) {
        return change(id, handle -> statements.assign(handle, id, term, to, capacity, at));
    }

    @Override
    public Mono<Boolean> requeue(ConversationId id, long term, Instant at) {
        return change(id, handle -> statements.requeue(handle, id, term, at));
    }

    @Override
    public Mono<List<Conversation>> queue(int limit) {
        return reads.read(handle -> handle.createQuery("SELECT " + ConversationRow.COLUMNS
                        + " FROM conversation WHERE status = 'open' AND owner = 'queue' "
                        + "ORDER BY priority DESC, queued_at, id LIMIT :limit")
                .bind("limit", limit)
                .map(ConversationRow::read)
                .list());
    }

    @Override
    public Mono<List<Conversation>> overdue(Instant before) {
        return reads.read(handle -> handle.createQuery("SELECT " + ConversationRow.COLUMNS
                        + " FROM conversation WHERE status = 'open' AND owner = 'agent' AND due_at < :before")
                .bind("before", before.toEpochMilli())
                .map(ConversationRow::read)
                .list());
    }

    @Override
    public Mono<Map<String, Integer>> loads() {
        return reads.read(handle -> {
            Map<String, Integer> loads = new HashMap<>();
            handle.createQuery("SELECT agent, COUNT(*) AS load FROM conversation WHERE status = 'open' "
                            + "AND owner = 'agent' GROUP BY agent")
                    .map((row, context) -> loads.put(row.getString("agent"), row.getInt("load")))
                    .list();
            return loads;
        });
    }

    @Override
    public Mono<Map<ConversationId, Integer>> positions() {
        return queue(Integer.MAX_VALUE).map(waiting -> {
            Map<ConversationId, Integer> positions = new HashMap<>();
            waiting.forEach(conversation -> positions.put(conversation.id(), positions.size()));
            return positions;
        });
    }

    @Override
    public Mono<Duration> usualWait(Instant since) {
        return reads.read(handle -> CardQueries.usualWait(handle, since)).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<Page> page(View view, Scope scope, @Nullable String cursor, int limit) {
        return reads.read(handle -> CardQueries.page(handle, view, scope, cursor, limit));
    }

    @Override
    public Mono<Card> card(ConversationId id) {
        return reads.read(handle -> CardQueries.card(handle, id)).flatMap(Mono::justOrEmpty);
    }

    @Override
    public Mono<Map<View, Long>> counts(Scope scope) {
        return reads.read(handle -> CardQueries.counts(handle, scope));
    }

    @Override
    public Mono<List<Card>> earlier(Conversation conversation, int limit) {
        String subject = conversation.customer().subject();
        return subject == null
                ? Mono.just(List.of())
                : reads.read(handle -> CardQueries.ofCustomer(handle, subject, conversation.id(), limit));
    }

    private <T> Mono<T> change(ConversationId id, GroupCommit.Change<T> change) {
        return writer.commit(id, change).doOnNext(done -> changed.changed(id));
    }
}
