package io.frontdesk.chat.search;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Forgets;
import jakarta.inject.Singleton;
import org.apache.lucene.store.AlreadyClosedException;
import reactor.core.publisher.Mono;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Searches everything that was said and noted, in all conversations, a second or so after it was. */
@Singleton
public final class ConversationSearch implements Forgets {
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
     * Completes once nothing of the conversation is found or kept on this node. Other nodes forget it when they read the
     * turn that says it was erased.
     */
    @Override
    public Mono<Void> forget(ConversationId id) {
        return Mono.fromFuture(() -> keeper.forget(id)).then();
    }

    private static Found nothingYet() {
        return new Found(List.of(), null, false);
    }
}
