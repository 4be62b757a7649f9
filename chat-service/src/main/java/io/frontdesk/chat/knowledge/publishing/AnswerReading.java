package io.frontdesk.chat.knowledge.publishing;

import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
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
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private boolean failing;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; where it is heeded, messages are quicker
    AnswerReading(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.thread = Thread.ofPlatform()
                .name("knowledge-answers")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::watch);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.start();
    }

    /** Lets what is being put in be finished: to interrupt it would close the index. */
    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        thread.join(STOP_MILLIS);
    }

    private void watch() {
        try {
            do {
                look();
            } while (!stop.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (knowledge.hasUnreadAnswers()) {
                Instant start = Instant.now();
                knowledge.readAnswers(() -> stop.getCount() > 0);
                LOG.info(
                        "read the answers of version {} in {} s",
                        knowledge.version(),
                        Duration.between(start, Instant.now()).toSeconds());
            }
            failing = false;
        } catch (RuntimeException broken) {
            if (!failing && stop.getCount() > 0) {
                LOG.error("answers cannot be read; their entries are found by questions and wordings", broken);
            }
            failing = true;
        }
    }
}
