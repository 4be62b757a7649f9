package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * One writer of the database. Changes that wait at the same moment share a transaction, and so one wait for the disk; each
 * is undone alone where it fails. Results are told in the order of the changes, after the commit, on a thread of their own.
 * While the database cannot be reached, changes are refused at once.
 */
public final class GroupCommit implements StoreWriter {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 256;
    private static final long SHUTDOWN_SECONDS = 5;

    private final Jdbi jdbi;
    private final BlockingQueue<Entry<?>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService listeners;
    private final Thread writer;
    private volatile boolean open = true;

    /** A change to the database that may be undone and must not wait for another. */
    @FunctionalInterface
    public interface Change<T> {
        T make(Handle handle);
    }

    GroupCommit(Jdbi jdbi, String name) {
        this.jdbi = jdbi;
        this.listeners = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-told").factory());
        this.writer = Thread.ofPlatform().name(name).start(this::run);
    }

    @Override
    public <T> Mono<T> commit(ConversationId id, Change<T> change) {
        return Mono.fromFuture(() -> submit(id.toString(), change), true);
    }

    @Override
    public <T> Mono<T> commit(Change<T> change) {
        return Mono.fromFuture(() -> submit("", change), true);
    }

    private <T> CompletableFuture<T> submit(String about, Change<T> change) {
        Entry<T> entry = new Entry<>(about, change);
        if (open) {
            waiting.add(entry);
        } else {
            entry.result.completeExceptionally(new StoreClosed());
        }
        return entry.result;
    }

    @Override
    public void close() {
        open = false;
        waiting.add(new Entry<>("", handle -> "stop"));
        try {
            writer.join(TimeUnit.SECONDS.toMillis(SHUTDOWN_SECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        listeners.shutdown();
    }

    private void run() {
        while (open || !waiting.isEmpty()) {
            try (Handle handle = jdbi.open()) {
                while (open || !waiting.isEmpty()) {
                    write(handle, nextGroup());
                }
            } catch (InterruptedException stop) {
                open = false;
            } catch (RuntimeException broken) {
                tellOf(broken);
                refuseWaiting();
            }
        }
    }

    private static void tellOf(RuntimeException broken) {
        if (StoreReads.isAway(broken)) {
            LOG.warn("the database cannot be reached; nothing can be stored: {}", broken.toString());
        } else {
            LOG.error("the store's connection broke; a new one is opened", broken);
        }
    }

    /** Nothing is kept for later: whoever sent it sends it again, and it will then still be the same. */
    private void refuseWaiting() {
        List<Entry<?>> refused = new ArrayList<>();
        waiting.drainTo(refused);
        tell(() -> refused.forEach(entry -> entry.result.completeExceptionally(new StoreAway())));
    }

    private List<Entry<?>> nextGroup() throws InterruptedException {
        List<Entry<?>> group = new ArrayList<>();
        group.add(waiting.take());
        waiting.drainTo(group, LARGEST_GROUP - 1);
        return group;
    }

    private void write(Handle handle, List<Entry<?>> group) {
        List<Entry<?>> inOrder = new ArrayList<>(group);
        inOrder.sort(Comparator.comparing(entry -> entry.about));
        try {
            handle.begin();
            if (group.size() == 1) {
                commitOrUndo(handle, group.getFirst());
            } else {
                inOrder.forEach(entry -> entry.attempt(handle));
                handle.commit();
            }
        } catch (RuntimeException failed) {
            tell(() -> group.forEach(entry -> entry.result.completeExceptionally(new StoreAway())));
            throw failed;
        }
        tell(() -> group.forEach(Entry::tell));
    }

    /** A change alone in its transaction needs no point to go back to. */
    private static void commitOrUndo(Handle handle, Entry<?> entry) {
        entry.make(handle);
        if (entry.failure == null) {
            handle.commit();
        } else {
            handle.rollback();
        }
    }

    private void tell(Runnable news) {
        try {
            listeners.execute(news);
        } catch (RejectedExecutionException closing) {
            news.run();
        }
    }

    private static final class Entry<T> {
        private static final String UNDO_POINT = "entry";

        private final String about;
        private final Change<T> change;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private @Nullable T made;
        private @Nullable RuntimeException failure;

        Entry(String about, Change<T> change) {
            this.about = about;
            this.change = change;
        }

        void attempt(Handle handle) {
            handle.savepoint(UNDO_POINT);
            make(handle);
            if (failure == null) {
                handle.releaseSavepoint(UNDO_POINT);
            } else {
                handle.rollbackToSavepoint(UNDO_POINT);
            }
        }

        void make(Handle handle) {
            try {
                made = change.make(handle);
            } catch (RuntimeException refused) {
                failure = refused;
            }
        }

        void tell() {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(made);
            }
        }
    }
}
