package io.frontdesk.chat.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The places for messages that wait for their answer. There are as many as can be answered within the patience, by the
 * time that the last ones took: who is let in waits no longer than that, and who is not learns it at once and comes again.
 * Safe for threads.
 */
final class Places {
    /** So many may always wait for each thread, however long the last message took: a slow start is no overload. */
    private static final int ALWAYS = 8;

    /** How much of the mean is of the past. */
    private static final int MEMORY = 16;

    private final int threads;
    private final int most;
    private final long patience;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger unread = new AtomicInteger();
    private final AtomicLong mean = new AtomicLong();

    /**
     * @param threads how many messages are worked on at once
     * @param most how many places there are at most
     * @param patience how long somebody let in should wait at most
     */
    Places(int threads, int most, Duration patience) {
        this.threads = threads;
        this.most = most;
        this.patience = patience.toNanos();
    }

    /** Gives a place, which must be closed; none where too many wait. */
    Optional<Place> take() {
        Place place = new Place();
        if (taken.get() <= most && unread.get() <= open()) {
            return Optional.of(place);
        }
        place.close();
        return Optional.empty();
    }

    boolean areFree() {
        return taken.get() == 0;
    }

    /** Takes note of how long a thread worked on a message. */
    void worked(long nanos) {
        mean.updateAndGet(before -> before == 0 ? nanos : before + (nanos - before) / MEMORY);
    }

    private long open() {
        long each = Math.max(1, mean.get());
        return Math.max((long) ALWAYS * threads, patience * threads / each);
    }

    /** One message's place: first it waits to be read, then for its answer to be sent. */
    final class Place implements AutoCloseable {
        private final AtomicBoolean isUnread = new AtomicBoolean(true);

        private Place() {
            taken.incrementAndGet();
            unread.incrementAndGet();
        }

        /** The message waits for no thread any more. */
        void read() {
            if (isUnread.compareAndSet(true, false)) {
                unread.decrementAndGet();
            }
        }

        @Override
        public void close() {
            read();
            taken.decrementAndGet();
        }
    }
}
