package io.frontdesk.chat.benchmark;

import io.frontdesk.chat.client.AsyncVisitor;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import io.frontdesk.chat.client.VisitorFleet;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Clients that talk, then never read again while they keep asking for their whole conversation: as much output as a client
 * can cause with as little as it can send.
 */
final class SlowReaders implements AutoCloseable {
    private static final int LITTLE = 4 * 1024;
    private static final int QUESTIONS = 4;
    private static final double QUESTIONS_PER_SECOND = 40;
    private static final double REQUESTS_PER_READER_AND_SECOND = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration NEVER = Duration.ofHours(1);

    private final Crowd crowd;
    private final BackgroundLoad requests;

    SlowReaders(URI server, int count, Ground ground) {
        this.crowd = new Crowd(VisitorFleet.of(server, 1).takingIn(LITTLE), ground.ledger(), ground.texts())
                .of("slow", count, Delivery.AT_ONCE, NEVER, new Backoff(NEVER, NEVER));
        crowd.arrive(count, PATIENCE);
        new Pacer(QUESTIONS_PER_SECOND).run(count * QUESTIONS, (i, intended) -> crowd.ask(intended, new Meter()));
        crowd.settle(PATIENCE);
        List<AsyncVisitor> visitors = crowd.visitors();
        visitors.forEach(AsyncVisitor::stopReading);
        this.requests = new BackgroundLoad(
                REQUESTS_PER_READER_AND_SECOND * count,
                (i, intended) -> visitors.get(i % count).askForEverything());
    }

    /** Throws where they have stopped asking. */
    void check() {
        requests.check();
    }

    @Override
    public void close() {
        requests.close();
        crowd.close();
    }
}
