package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import reactor.core.publisher.Mono;

import java.util.function.Function;

/** The database for features that keep tables of their own: one way to change it and one to read it, for all. */
public final class Store {
    private final StoreWriter writer;
    private final StoreReads reads;

    Store(StoreWriter writer, StoreReads reads) {
        this.writer = writer;
        this.reads = reads;
    }

    /** Makes {@code change} in a transaction on subscription; emits its result, which must not be null, once committed. */
    public <T> Mono<T> change(Function<Handle, T> change) {
        return writer.commit(change::apply);
    }

    /** The same for a change of one conversation. */
    public <T> Mono<T> change(ConversationId id, Function<Handle, T> change) {
        return writer.commit(id, change::apply);
    }

    public <T> Mono<T> read(Function<Handle, T> query) {
        return reads.read(query);
    }

    /** Reads on the caller's thread, which waits. */
    public <T> T readNow(Function<Handle, T> query) {
        return reads.now(query);
    }
}
