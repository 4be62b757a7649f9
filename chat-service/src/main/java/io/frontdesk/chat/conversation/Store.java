package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import java.util.function.Function;

/** The database for features that keep tables of their own: one way to change it and one to read it, for all. */
public final class Store {
    private final Jdbi jdbi;
    private final StoreWriter writer;
    private final Scheduler reading;

    Store(Jdbi jdbi, StoreWriter writer, Scheduler reading) {
        this.jdbi = jdbi;
        this.writer = writer;
        this.reading = reading;
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
        return Mono.fromCallable(() -> readNow(query)).subscribeOn(reading);
    }

    /** Reads on the caller's thread, which waits. */
    public <T> T readNow(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }
}
