package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import java.sql.SQLException;
import java.util.function.Function;

/** Reads beside the writer, on threads of its own. Fails with {@link StoreAway} where the database cannot be reached. */
final class StoreReads {
    /** SQLSTATE classes of a connection that broke, and of a server that is stopping or starting. */
    private static final String CONNECTION = "08";

    private static final String OPERATOR = "57P";

    private final Jdbi jdbi;
    private final Scheduler threads;

    StoreReads(Jdbi jdbi, Scheduler threads) {
        this.jdbi = requireNonNull(jdbi, "jdbi");
        this.threads = requireNonNull(threads, "threads");
    }

    /** Runs {@code query} on subscription; its result must not be null. */
    <T> Mono<T> read(Function<Handle, T> query) {
        return Mono.fromCallable(() -> now(query)).subscribeOn(threads);
    }

    /** The same on the caller's thread, which waits. */
    <T> T now(Function<Handle, T> query) {
        try {
            return jdbi.withHandle(query::apply);
        } catch (JdbiException failed) {
            throw isAway(failed) ? new StoreAway() : failed;
        }
    }

    /** Whether {@code failure} says that the database cannot be reached, not that something is wrong with the statement. */
    static boolean isAway(RuntimeException failure) {
        return failure instanceof ConnectionException || isAway(failure.getCause());
    }

    private static boolean isAway(@Nullable Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith(CONNECTION)
                        || sql.getSQLState().startsWith(OPERATOR));
    }
}
