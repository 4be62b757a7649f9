package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;

import java.nio.file.Path;
import java.time.Duration;

/** The same load alone, beside a fine-tune of lowest priority, and alone again, all in one run on one server. */
public final class BesideBenchmark {
    private static final double CONNECTS_PER_SECOND = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final Ground ground;
    private final Plan plan;

    /**
     * What is done.
     *
     * @param seconds of each of the three stretches
     * @param training utterances to fine-tune on
     * @param lang of the fine-tune
     */
    public record Plan(int connections, double rate, int seconds, Path training, String lang) {
        public Plan {
            requireNonNull(training, "training");
            requireNonNull(lang, "lang");
            if (connections < 1 || !(rate > 0) || seconds < 1) {
                throw new IllegalArgumentException("connections, rate and seconds must be above 0");
            }
        }
    }

    /**
     * What was seen.
     *
     * @param ratio the 99th percentile of answers beside the fine-tune, over that of both stretches alone
     * @param steps how many steps the fine-tune took meanwhile
     */
    public record Figures(
            long sent,
            long accepted,
            long answered,
            Times aloneMs,
            Times besideMs,
            Times ackAloneMs,
            Times ackBesideMs,
            double ratio,
            long steps,
            long lost,
            long doubled,
            long gaps,
            long unanswered,
            long undelivered) {
        static final double MOST = 2;

        public boolean passed() {
            return lost + doubled + gaps + unanswered + undelivered == 0
                    && answered == accepted
                    && steps > 0
                    && ratio <= MOST;
        }
    }

    public BesideBenchmark(Ground ground, Plan plan) {
        this.ground = requireNonNull(ground, "ground");
        this.plan = requireNonNull(plan, "plan");
    }

    public Figures run() {
        try (ServerProcess server = ground.server("server");
                Crowd crowd = new Crowd(server.address(), ground.ledger(), ground.texts())
                        .of("c", plan.connections(), Delivery.AT_ONCE, HEARTBEAT, BACKOFF)
                        .shuffled(ground.seed())) {
            crowd.arrive(CONNECTS_PER_SECOND, PATIENCE);
            during(crowd, "warming up", new Meter(), WARM_UP);
            Meter alone = new Meter();
            Duration half = Duration.ofSeconds(plan.seconds()).dividedBy(2);
            during(crowd, "alone", alone, half);
            Meter beside = new Meter();
            long steps;
            try (FineTuneProcess training = new FineTuneProcess(ground.scratch("training"), plan)) {
                ground.tell("waiting until the fine-tune has taken its first steps ...");
                training.awaitFirstStep(PATIENCE);
                long before = training.step();
                during(crowd, "beside the fine-tune", beside, Duration.ofSeconds(plan.seconds()));
                steps = training.step() - before;
                training.check();
            }
            during(crowd, "alone again", alone, half);
            Verdict verdict = ground.verdict(server.address());
            return new Figures(
                    alone.sent() + beside.sent(),
                    alone.accepted() + beside.accepted(),
                    alone.answered() + beside.answered(),
                    alone.answers(),
                    beside.answers(),
                    alone.acks(),
                    beside.acks(),
                    beside.answers().p99() / alone.answers().p99(),
                    steps,
                    verdict.lost(),
                    verdict.doubled(),
                    verdict.gaps(),
                    verdict.unanswered(),
                    verdict.undelivered());
        }
    }

    private void during(Crowd crowd, String what, Meter meter, Duration time) {
        ground.tell(what + ": " + plan.rate() + " messages/s for " + time.toSeconds() + " s ...");
        new Pacer(plan.rate())
                .run((int) Math.ceil(plan.rate() * time.toSeconds()), (i, intended) -> crowd.ask(intended, meter));
        crowd.settle(PATIENCE);
    }
}
