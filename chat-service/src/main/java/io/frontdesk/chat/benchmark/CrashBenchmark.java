package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.Random;

/**
 * Kills a server under load with SIGKILL, at random moments and now and then while it starts, and looks after the last
 * start whether everything it ever acknowledged is there, once, in order and answered.
 */
public final class CrashBenchmark {
    /** What has to be acknowledged at least for the run to count. */
    public static final long NEEDED = 1_000;

    private static final int CUSTOMERS = 40;
    private static final int MOST_OPEN = 3;
    private static final double PER_SECOND = 150;
    private static final int START_KILLED = 5;
    private static final int LATEST_MILLIS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofMillis(500));

    private final Ground ground;
    private final int rounds;
    private final Random random;
    private final Meter meter = new Meter();
    private final Histogram recoveries = new Histogram(3);
    private int kills;

    /** What was seen; {@code recoveryMs} is from a start after a kill to the first message accepted. */
    public record Figures(
            int kills,
            long reconnects,
            long sent,
            long accepted,
            long answered,
            long refused,
            long distinctTexts,
            Times ackMs,
            Times answerMs,
            long lost,
            long doubled,
            long gaps,
            long unanswered,
            long undelivered,
            Times recoveryMs) {
        /** Whether every promise was kept by a server that was hurt as much as it should be. */
        public boolean passed(int rounds) {
            return lost + doubled + gaps + unanswered + undelivered == 0 && kills >= rounds && accepted >= NEEDED;
        }
    }

    public CrashBenchmark(Ground ground, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, got " + rounds);
        }
        this.ground = requireNonNull(ground, "ground");
        this.rounds = rounds;
        this.random = new Random(ground.seed());
    }

    public Figures run() {
        try (ServerProcess server = ground.server("server");
                Crowd crowd = new Crowd(server.address(), ground.ledger(), ground.texts())
                        .of("c", CUSTOMERS, Delivery.ONE_BY_ONE, HEARTBEAT, BACKOFF)) {
            crowd.arrive(CUSTOMERS, PATIENCE);
            try (BackgroundLoad load = new BackgroundLoad(
                    PER_SECOND, (i, intended) -> crowd.askUnlessAllWait(MOST_OPEN, intended, meter))) {
                killAgainAndAgain(server, load);
            }
            crowd.settle(PATIENCE);
            return figures(ground.verdict(server.address()));
        }
    }

    private void killAgainAndAgain(ServerProcess server, BackgroundLoad load) {
        long share = Math.ceilDiv(NEEDED, rounds);
        while (kills < rounds) {
            awaitAccepted(meter.accepted() + share);
            Pacer.sleep(Duration.ofMillis(random.nextInt(LATEST_MILLIS)));
            load.check();
            kill(server);
            if (kills < rounds && random.nextInt(START_KILLED) == 0) {
                Pacer.sleep(Duration.ofMillis(random.nextInt(2 * LATEST_MILLIS)));
                kill(server);
            }
            recover(server);
        }
    }

    private void kill(ServerProcess server) {
        server.kill();
        kills++;
        ground.tell("kill " + kills + " of " + rounds + ", " + meter.accepted() + " messages accepted so far");
        server.start();
    }

    private void recover(ServerProcess server) {
        long start = System.nanoTime();
        awaitAccepted(meter.accepted() + 1);
        recoveries.recordValue((System.nanoTime() - start) / 1_000);
        if (!server.isAlive()) {
            throw new BenchmarkFailed("the server ended by itself");
        }
    }

    private void awaitAccepted(long count) {
        Crowd.await(() -> meter.accepted() >= count, PATIENCE, "the server accepted too little");
    }

    private Figures figures(Verdict verdict) {
        return new Figures(
                kills,
                ground.ledger().resumed(),
                meter.sent(),
                meter.accepted(),
                meter.answered(),
                meter.refused(),
                ground.texts().distinct(),
                meter.acks(),
                meter.answers(),
                verdict.lost(),
                verdict.doubled(),
                verdict.gaps(),
                verdict.unanswered(),
                verdict.undelivered(),
                Times.ofMicros(recoveries));
    }
}
