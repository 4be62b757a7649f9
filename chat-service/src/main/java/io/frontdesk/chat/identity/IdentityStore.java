package io.frontdesk.chat.identity;

import io.frontdesk.chat.conversation.GroupCommit;
import io.frontdesk.chat.conversation.StoreWriter;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The tables of identity. What other nodes must know of moves their revision on; every node looks at it each second and
 * takes over what changed, the node that made the change at once.
 */
@Context
public final class IdentityStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityStore.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Jdbi jdbi;
    private final StoreWriter writer;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final Thread watch;
    private long seen;
    private boolean blind;

    IdentityStore(Jdbi jdbi, StoreWriter writer) {
        this.jdbi = jdbi;
        this.writer = writer;
        this.seen = read(IdentityStore::revision);
        this.watch = Thread.ofVirtual().name("identity-watch").start(this::watch);
    }

    public <T> T read(Function<Handle, T> query) {
        return jdbi.withHandle(query::apply);
    }

    /** Makes {@code change} and returns once it is durable; nothing else in it may wait. */
    public <T> T write(GroupCommit.Change<T> change) {
        return Objects.requireNonNull(writer.commit(change).block(), "a change must have a result");
    }

    /** The same for a change that every node must take over; this one has when it returns. */
    public <T> T announce(GroupCommit.Change<T> change) {
        T result = write(handle -> {
            T made = change.make(handle);
            handle.execute("UPDATE identity_revision SET revision = revision + 1 WHERE one = 1");
            return made;
        });
        look();
        return result;
    }

    /** Runs {@code reload} now, and again whenever the revision has moved. */
    public void follow(Runnable reload) {
        followers.add(reload);
        reload.run();
    }

    @Override
    @PreDestroy
    public void close() {
        watch.interrupt();
    }

    private synchronized void look() {
        long now = read(IdentityStore::revision);
        if (now != seen) {
            followers.forEach(Runnable::run);
            seen = now;
        }
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                lookAgain();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAgain() {
        try {
            look();
            blind = false;
        } catch (RuntimeException away) {
            if (!blind && !Thread.currentThread().isInterrupted()) {
                LOG.warn("the database does not say who may sign in; what was last known is used", away);
            }
            blind = true;
        }
    }

    private static long revision(Handle handle) {
        return handle.createQuery("SELECT revision FROM identity_revision WHERE one = 1")
                .mapTo(Long.class)
                .one();
    }
}
