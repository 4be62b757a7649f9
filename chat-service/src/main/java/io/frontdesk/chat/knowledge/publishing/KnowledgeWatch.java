package io.frontdesk.chat.knowledge.publishing;

import io.frontdesk.chat.knowledge.replica.KnowledgeSignal;
import io.frontdesk.chat.knowledge.replica.Replica;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Follows the versions that other nodes make, at once where they tell of them and within a second where they cannot, and
 * publishes what is due. Works on a thread of its own that leaves the processor to messages.
 */
@Singleton
final class KnowledgeWatch implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeWatch.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final long STOP_MILLIS = 10_000;

    private final Replica replica;
    private final ScheduleRun schedule;
    private final KnowledgeSignal signal;
    private final Semaphore signs = new Semaphore(0);
    private final Disposable.Swap listening = Disposables.swap();
    private final Thread thread;
    private volatile boolean stopping;
    private boolean blind;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; where it is heeded, messages are quicker
    KnowledgeWatch(Replica replica, ScheduleRun schedule, KnowledgeSignal signal) {
        this.replica = replica;
        this.schedule = schedule;
        this.signal = signal;
        this.thread = Thread.ofPlatform()
                .name("knowledge-watch")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::watch);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        listening.update(signal.heard().subscribe(sign -> signs.release()));
        thread.start();
    }

    /** Lets what is being taken over be finished: to interrupt it would close the index. */
    @PreDestroy
    void stop() throws InterruptedException {
        listening.dispose();
        stopping = true;
        signs.release();
        thread.join(STOP_MILLIS);
    }

    private void watch() {
        try {
            while (!stopping) {
                look();
                if (signs.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    signs.drainPermits();
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            replica.follow();
            while (schedule.next(Instant.now())) {
                LOG.debug("published what was due");
            }
            blind = false;
        } catch (RuntimeException broken) {
            if (!blind && !stopping) {
                LOG.error("the newest knowledge cannot be taken over; what there is goes on being served", broken);
            }
            blind = true;
        }
    }
}
