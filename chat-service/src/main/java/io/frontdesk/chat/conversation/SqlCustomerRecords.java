package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Customers' records in SQL. */
final class SqlCustomerRecords implements CustomerRecords {
    private static final String SILENT = """
            SELECT c.id FROM conversation c WHERE c.last_at < :before AND (
                c.customer IS NOT NULL OR c.customer_name IS NOT NULL OR c.customer_contact IS NOT NULL OR EXISTS
                (SELECT 1 FROM turn t WHERE t.conversation = c.id AND t.erased_at IS NULL AND t.kind <> 'notice'))
            ORDER BY c.last_at LIMIT :limit""";

    private final Store store;
    private final ErasureStatements erasing;
    private final ChangeSignal changed;

    SqlCustomerRecords(Store store, ErasureStatements erasing, ChangeSignal changed) {
        this.store = store;
        this.erasing = erasing;
        this.changed = changed;
    }

    @Override
    public Mono<List<ConversationId>> of(String subjectOrConversation) {
        return store.read(handle -> ConversationId.parse(subjectOrConversation)
                .flatMap(id -> ConversationRow.find(handle, id))
                .map(known -> ofSameCustomer(handle, known))
                .orElseGet(() -> ofSubject(handle, subjectOrConversation)));
    }

    @Override
    public Mono<List<Left>> left(ConversationId id) {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM left_message WHERE conversation = :id ORDER BY at, id")
                .bind("id", id.toString())
                .map((row, context) -> new Left(
                        row.getString("name"),
                        row.getString("contact"),
                        row.getString("message"),
                        TurnRow.at(row, "at"),
                        answers(handle, row.getString("id"))))
                .list());
    }

    @Override
    public Mono<Long> erase(ConversationId id, String by, Instant at) {
        return store.change(id, handle -> erasing.erase(handle, id, by, at)).doOnNext(done -> changed.changed(id));
    }

    @Override
    public Mono<List<ConversationId>> silentSince(Instant before, int limit) {
        return store.read(handle -> handle.createQuery(SILENT)
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(id -> ConversationId.parse(id).orElseThrow())
                .list());
    }

    @Override
    public Mono<List<Erasure>> erasures(int limit) {
        return store.read(handle -> handle.createQuery("SELECT * FROM erasure ORDER BY at DESC, id LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new Erasure(
                        row.getString("conversation"),
                        row.getString("by_whom"),
                        row.getLong("turns"),
                        TurnRow.at(row, "at")))
                .list());
    }

    private static List<ConversationId> ofSameCustomer(Handle handle, Conversation known) {
        return Optional.ofNullable(known.customer().subject())
                .map(subject -> ofSubject(handle, subject))
                .orElseGet(() -> List.of(known.id()));
    }

    private static List<ConversationId> ofSubject(Handle handle, String subject) {
        return handle.createQuery("SELECT id FROM conversation WHERE customer = :subject ORDER BY started_at, id")
                .bind("subject", subject)
                .mapTo(String.class)
                .map(id -> ConversationId.parse(id).orElseThrow())
                .list();
    }

    private static List<String> answers(Handle handle, String message) {
        return handle.createQuery("SELECT body FROM message_answer WHERE message = :message ORDER BY at, id")
                .bind("message", message)
                .mapTo(String.class)
                .list();
    }
}
