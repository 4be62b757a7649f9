package io.frontdesk.chat.knowledge.replica;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;

/** Long work of one kind: one at a time, on a thread that gives way to messages where the platform knows priorities. */
final class Aside {
    private final String name;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Aside(String name) {
        this.name = name;
    }

    /** Returns when {@code work} is done, and fails as it does. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; where it is heeded, messages are quicker
    void run(Runnable work) {
        oneAtATime.lock();
        try {
            FutureTask<Void> task = new FutureTask<>(work, null);
            Thread.ofPlatform()
                    .daemon()
                    .name(name)
                    .priority(Thread.MIN_PRIORITY)
                    .start(task);
            task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", stop);
        } finally {
            oneAtATime.unlock();
        }
    }
}
