package io.frontdesk.chat.search;

import io.frontdesk.chat.conversation.ConversationId;
import jakarta.inject.Singleton;
import org.apache.lucene.store.AlreadyClosedException;
import reactor.core.publisher.Mono;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Searches everything that was said and noted, in all conversations, a second or so after it was. */
@Singleton
public final class ConversationSearch {
    private final IndexKeeper keeper;

    ConversationSearch(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /** Finds a page; as much as there is while the copy is being made anew. Blocks the caller. */
    public Found search(SearchQuery query) {
        Optional<SearchIndex> index = keeper.index();
        try {
            return index.isEmpty() ? nothingYet() : index.get().search(query);
        } catch (AlreadyClosedException reopening) {
            return nothingYet();
        } catch (IOException broken) {
            throw new UncheckedIOException("what is searched of the conversations cannot be read", broken);
        }
    }

    /**
     * Forgets a conversation that was erased from the store; emits once nothing of it is found or kept on this node. Other
     * nodes forget it when they hear that it changed, and at their next start at the latest.
     */
    public Mono<Boolean> forget(ConversationId id) {
        return Mono.fromFuture(() -> keeper.forget(id));
    }

    private static Found nothingYet() {
        return new Found(List.of(), null, false);
    }
}
