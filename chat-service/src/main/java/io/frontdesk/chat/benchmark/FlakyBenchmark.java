package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.benchmark.proxy.Faults;
import io.frontdesk.chat.benchmark.proxy.FaultyProxy;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/** Customers behind a network that breaks every few seconds: whatever it does, nothing may be lost, doubled or stay open. */
public final class FlakyBenchmark {
    private static final int MOST_OPEN = 3;
    private static final double PER_CUSTOMER_AND_SECOND = 1.0;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    private final Ground ground;
    private final Plan plan;
    private final Meter meter = new Meter();

    /**
     * How much of it.
     *
     * @param needed what has to be acknowledged at least for the run to count
     */
    public record Plan(int clients, Duration time, Faults faults, long needed) {
        public Plan {
            requireNonNull(faults, "faults");
            if (clients < 1 || time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException(
                        "at least one client and some time, got " + clients + " and " + time);
            }
        }
    }

    /** What was seen; {@code resets} and {@code silences} are what the network did. */
    public record Figures(
            long resets,
            long silences,
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
            long undelivered) {
        /** Whether every promise was kept over a network that was as bad as it should be. */
        public boolean passed(Plan plan) {
            return lost + doubled + gaps + unanswered + undelivered == 0
                    && reconnects >= plan.clients()
                    && accepted >= plan.needed();
        }
    }

    public FlakyBenchmark(Ground ground, Plan plan) {
        this.ground = requireNonNull(ground, "ground");
        this.plan = requireNonNull(plan, "plan");
    }

    public Figures run() {
        if (ground.given().isPresent()) {
            return run(ground.given().get());
        }
        try (ServerProcess server = ground.server("server")) {
            return run(server.address());
        }
    }

    private Figures run(URI server) {
        InetSocketAddress upstream = new InetSocketAddress(server.getHost(), server.getPort());
        try (FaultyProxy proxy = new FaultyProxy(upstream, plan.faults(), ground.seed());
                Crowd crowd = new Crowd(URI.create("http://127.0.0.1:" + proxy.port()), ground.ledger(), ground.texts())
                        .of("c", plan.clients(), Delivery.ONE_BY_ONE, HEARTBEAT, BACKOFF)) {
            crowd.arrive(plan.clients(), PATIENCE);
            try (BackgroundLoad load = new BackgroundLoad(
                    PER_CUSTOMER_AND_SECOND * plan.clients(),
                    (i, intended) -> crowd.askUnlessAllWait(MOST_OPEN, intended, meter))) {
                watch(load, proxy);
            }
            crowd.settle(PATIENCE);
            return figures(proxy, ground.verdict(server));
        }
    }

    /** Lets the load go on for its time, and on a slow machine until enough was accepted to tell. */
    private void watch(BackgroundLoad load, FaultyProxy proxy) {
        long end = System.nanoTime() + plan.time().toNanos();
        long news = Math.clamp(plan.time().toMillis() / 20, 1_000, 15_000);
        while (System.nanoTime() < end
                || (meter.accepted() < plan.needed() && System.nanoTime() < end + PATIENCE.toNanos())) {
            Pacer.sleep(Duration.ofMillis(news));
            load.check();
            ground.tell(proxy.resets() + " connections reset, " + meter.accepted() + " messages accepted, "
                    + meter.answered() + " answered");
        }
    }

    private Figures figures(FaultyProxy proxy, Verdict verdict) {
        return new Figures(
                proxy.resets(),
                proxy.silences(),
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
                verdict.undelivered());
    }
}
