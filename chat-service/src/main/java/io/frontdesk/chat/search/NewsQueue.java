package io.frontdesk.chat.search;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Turn;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What has happened and is not in the index yet. Where too much waits some is dropped, and the store must be asked. */
final class NewsQueue {
    private static final int MOST = 20_000;
    private static final int AT_ONCE = 2_000;
    private static final long GATHER_MILLIS = 150;

    private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean dropped = new AtomicBoolean();
    private volatile boolean closed;

    /** Something that the index must follow. */
    sealed interface News {
        record Said(Turn turn) implements News {
            public Said {
                requireNonNull(turn, "turn");
            }
        }

        record Changed(ConversationId conversation) implements News {
            public Changed {
                requireNonNull(conversation, "conversation");
            }
        }

        record Erased(ConversationId conversation, CompletableFuture<Boolean> done) implements News {
            public Erased {
                requireNonNull(conversation, "conversation");
                requireNonNull(done, "done");
            }
        }

        /** Wakes whoever waits. */
        record Closing() implements News {}
    }

    void said(Turn turn) {
        offer(new News.Said(turn));
    }

    void changed(ConversationId conversation) {
        offer(new News.Changed(conversation));
    }

    CompletableFuture<Boolean> forget(ConversationId conversation) {
        News.Erased erased = new News.Erased(conversation, new CompletableFuture<>());
        waiting.add(erased);
        if (closed) {
            refuse();
        }
        return erased.done();
    }

    void close() {
        closed = true;
        waiting.add(new News.Closing());
    }

    boolean isClosed() {
        return closed;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether something was dropped since it was asked last. */
    boolean hasDropped() {
        return dropped.getAndSet(false);
    }

    /** What comes within {@code millis}, and what comes shortly after it. */
    List<News> next(long millis) {
        List<News> batch = new ArrayList<>();
        News first = poll(millis);
        if (first != null) {
            batch.add(first);
            if (!(first instanceof News.Erased) && !closed) {
                await(GATHER_MILLIS);
            }
            waiting.drainTo(batch, AT_ONCE - 1);
        }
        return batch;
    }

    /** Waits, though not for longer than it takes to close. */
    void await(long millis) {
        try {
            for (long left = millis; left > 0 && !closed; left -= GATHER_MILLIS) {
                Thread.sleep(Math.min(left, GATHER_MILLIS));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Nobody follows any more; whoever waits for an erasure is told that the next start will see to it. */
    void refuse() {
        List<News> rest = new ArrayList<>();
        waiting.drainTo(rest);
        for (News news : rest) {
            if (news instanceof News.Erased erased) {
                erased.done().completeExceptionally(new CancellationException("the server is stopping"));
            }
        }
    }

    private void offer(News news) {
        if (waiting.size() < MOST) {
            waiting.add(news);
        } else {
            dropped.set(true);
        }
    }

    private @Nullable News poll(long millis) {
        try {
            return waiting.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            closed = true;
            return null;
        }
    }
}
