package io.frontdesk.chat.benchmark;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Questions at a fixed pace from a thread of its own, until it is closed. */
final class BackgroundLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread thread;
    private volatile boolean going = true;
    private volatile @Nullable RuntimeException failure;

    /** Calls {@code call} at {@code perSecond} from now on. */
    BackgroundLoad(double perSecond, Pacer.Call call) {
        this.thread = Thread.ofPlatform().name("load").start(() -> run(perSecond, call));
    }

    /** Throws what stopped the load before its time, if something did. */
    void check() {
        RuntimeException broken = failure;
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void close() {
        going = false;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        check();
    }

    private void run(double perSecond, Pacer.Call call) {
        try {
            new Pacer(perSecond).runWhile(() -> going, call);
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }
}
