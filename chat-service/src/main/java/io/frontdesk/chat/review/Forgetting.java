package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Forgets;
import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.util.List;
import java.util.Optional;

/**
 * Forgets what reviews keep of a conversation: its words, the items that consisted of nothing else, and topics that quote it.
 * What was decided, by whom and when, stays; there are no words in it.
 */
@Singleton
final class Forgetting implements Forgets {
    private final Store store;
    private final LabelledSpace space;

    Forgetting(Store store, LabelledSpace space) {
        this.store = store;
        this.space = space;
    }

    @Override
    public Mono<Void> forget(ConversationId id) {
        return store.change(handle -> forget(handle, id))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private int forget(Handle handle, ConversationId id) {
        List<String> items = handle.createQuery(
                        "SELECT DISTINCT item FROM review_turn WHERE conversation = :conversation")
                .bind("conversation", id.toString())
                .mapTo(String.class)
                .list();
        handle.execute("DELETE FROM review_turn WHERE conversation = ?", id.toString());
        items.forEach(item -> ItemRows.find(handle, item).ifPresent(found -> reword(handle, found)));
        handle.execute(
                "DELETE FROM review_topic WHERE id IN (SELECT topic FROM review_topic_conversation "
                        + "WHERE conversation = ?)",
                id.toString());
        handle.execute("DELETE FROM review_topic_conversation WHERE topic NOT IN (SELECT id FROM review_topic)");
        return items.size();
    }

    /** The item reads as somebody else said it, or is gone. */
    private void reword(Handle handle, Item item) {
        Optional<Candidate> other = TurnRows.of(handle, item, 1).stream().findFirst();
        if (other.isEmpty()) {
            handle.execute("DELETE FROM review_vote WHERE item = ?", item.id());
            handle.execute("DELETE FROM review_item WHERE id = ?", item.id());
            return;
        }
        String text = other.get().text();
        handle.execute("UPDATE review_item SET text = ? WHERE id = ?", text, item.id());
        space.encoder(item.lang())
                .ifPresent(encoder -> handle.execute(
                        "UPDATE review_item SET vector = ? WHERE id = ?",
                        Vectors32.bytes(encoder.encode(text)),
                        item.id()));
        TurnRows.sumUp(handle, item.id());
    }
}
