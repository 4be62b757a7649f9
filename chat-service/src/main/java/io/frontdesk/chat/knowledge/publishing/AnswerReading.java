package io.frontdesk.chat.knowledge.publishing;

import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Reads the answers that a large publication left for later, so that nobody waits for them: neither the admin who publishes
 * nor the customers who ask meanwhile. One that a stop broke off goes on after the next start.
 */
@Singleton
final class AnswerReading implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerReading.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final long STOP_MILLIS = 10_000;

    private final KnowledgeBase knowledge;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; where it is heeded, messages are quicker
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("knowledge-answers")
            .priority(Thread.MIN_PRIORITY)
            .factory());

    private volatile boolean stopping;
    private boolean failing;

    AnswerReading(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        ScheduledFuture<?> _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lets what is being put in be finished: to interrupt it would close the index. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.warn("answers are still being put in; the next start begins again");
        }
    }

    private void look() {
        try {
            if (knowledge.hasUnreadAnswers()) {
                long start = System.nanoTime();
                knowledge.readAnswers(() -> !stopping);
                LOG.info(
                        "answers of version {} were read for {} s{}",
                        knowledge.version(),
                        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                        knowledge.hasUnreadAnswers() ? ", and some are left" : "");
            }
            failing = false;
        } catch (RuntimeException broken) {
            if (!failing && !stopping) {
                LOG.error("answers cannot be read; their entries are found by questions and wordings", broken);
            }
            failing = true;
        }
    }
}
