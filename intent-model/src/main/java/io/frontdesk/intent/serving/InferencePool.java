package io.frontdesk.intent.serving;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A fixed number of platform threads with a bounded queue: what does not fit is refused, not kept waiting for ever. */
final class InferencePool implements AutoCloseable {
    private static final int QUEUE = 256;
    private static final int CLOSING_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    private InferencePool(ThreadPoolExecutor threads) {
        this.threads = threads;
    }

    static InferencePool of(int size, String name) {
        return of(size, QUEUE, name);
    }

    static InferencePool of(int size, int queue, String name) {
        ThreadFactory factory = Thread.ofPlatform().daemon().name(name + "-", 1).factory();
        return new InferencePool(
                new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), factory));
    }

    /** Runs {@code work} on a thread of the pool and waits for it; {@link Overloaded} when the queue is full. */
    <T> T call(Callable<T> work) {
        return result(submit(work));
    }

    /** Runs {@code work} on a thread of the pool and meanwhile {@code beside} on the caller's. */
    <T, B, R> R call(Callable<T> work, Supplier<B> beside, BiFunction<T, B, R> join) {
        Future<T> future = submit(work);
        B own;
        try {
            own = beside.get();
        } catch (RuntimeException e) {
            future.cancel(false);
            throw e;
        }
        return join.apply(result(future), own);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while classifying");
        }
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            if (threads.isShutdown()) {
                throw new IllegalStateException("the classifier is closed", e);
            }
            throw new Overloaded(threads.getQueue().size());
        }
    }

    int size() {
        return threads.getCorePoolSize();
    }

    /** Lets what was taken finish. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
