package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.benchmark.backend.Backend;
import io.frontdesk.chat.benchmark.backend.PostgresProcess;
import io.frontdesk.chat.benchmark.backend.PostgresPrograms;
import io.frontdesk.chat.benchmark.backend.RedisProcess;
import io.frontdesk.chat.benchmark.backend.RedisProgram;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import io.frontdesk.chat.client.VisitorFleet;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Two nodes on one PostgreSQL with one Redis under load: a node is killed again and again, then Redis is away for a while,
 * then PostgreSQL. Whatever was acknowledged must be there, once, in order and answered, and soon.
 */
public final class NodesBenchmark {
    /** What has to be acknowledged at least for the run to count. */
    public static final long NEEDED = 1_000;

    private static final int CUSTOMERS = 30;
    private static final int MOST_OPEN = 1;
    private static final double PER_SECOND = 60;
    private static final int LATEST_MILLIS = 1_500;
    private static final Duration UNDER_WAY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));

    private final Ground ground;
    private final Plan plan;
    private final Random random;
    private final Meter whole = new Meter();
    private final List<Recovery> afterKills = new ArrayList<>();
    private volatile Meter current = whole.part();

    /**
     * What is done, and with which programs.
     *
     * @param kills how often a node is killed
     * @param recovery how soon customers have to be served again
     */
    public record Plan(
            int kills,
            Duration redisAway,
            Duration postgresAway,
            Duration recovery,
            PostgresPrograms postgres,
            RedisProgram redis) {
        public Plan {
            requireNonNull(postgres, "postgres");
            requireNonNull(redis, "redis");
            if (kills < 1) {
                throw new IllegalArgumentException("--kills must be at least 1, got " + kills);
            }
            requireASecond("--redis-away", redisAway);
            requireASecond("--postgres-away", postgresAway);
            requireASecond("--recovery", recovery);
        }

        private static void requireASecond(String name, Duration time) {
            if (time.toSeconds() < 1) {
                throw new IllegalArgumentException(name + " must be at least 1 s, got " + time.toMillis() + " ms");
            }
        }
    }

    /** What was seen; {@code nodeKilled} has the longest times after any kill, counted from the kill itself. */
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
            Recovery nodeKilled,
            Absence redisAway,
            Absence postgresAway,
            long lost,
            long doubled,
            long gaps,
            long unanswered,
            long undelivered) {
        /** Whether every promise was kept by nodes that were hurt as much as they should be. */
        public boolean passed(Plan plan) {
            return lost + doubled + gaps + unanswered + undelivered == 0 && recovered(plan) && hurt(plan);
        }

        /** Whether customers were served again soon after everything that happened, and all along without Redis. */
        public boolean recovered(Plan plan) {
            return redisAway.accepted() > 0
                    && List.of(nodeKilled, redisAway.recovery(), postgresAway.recovery()).stream()
                            .allMatch(recovery -> recovery.within(plan.recovery()));
        }

        private boolean hurt(Plan plan) {
            return kills >= plan.kills() && reconnects >= kills && accepted >= NEEDED && postgresAway.accepted() == 0;
        }
    }

    public NodesBenchmark(Ground ground, Plan plan) {
        this.ground = requireNonNull(ground, "ground");
        this.plan = requireNonNull(plan, "plan");
        this.random = new Random(ground.seed());
    }

    public Figures run() {
        PostgresProcess postgres = ground.postgres(plan.postgres());
        RedisProcess redis = ground.redis(plan.redis());
        try (ServerProcess first = ground.server("first-node");
                ServerProcess second = ground.server("second-node");
                Crowd crowd = crowd(List.of(first.address(), second.address()))) {
            crowd.arrive(CUSTOMERS, PATIENCE);
            Absence redisAway;
            Absence postgresAway;
            try (BackgroundLoad load = new BackgroundLoad(
                    PER_SECOND, (i, intended) -> crowd.askUnlessAllWait(MOST_OPEN, intended, current))) {
                killAgainAndAgain(List.of(first, second), load);
                redisAway = absence("Redis", redis, plan.redisAway());
                load.check();
                postgresAway = absence("PostgreSQL", postgres, plan.postgresAway());
                await(() -> whole.accepted() >= NEEDED, "the nodes accepted too little");
            }
            crowd.settle(PATIENCE);
            return figures(redisAway, postgresAway, ground.verdict(first.address()));
        }
    }

    private Crowd crowd(List<URI> nodes) {
        return new Crowd(VisitorFleet.of(nodes, 1), ground.ledger(), ground.texts())
                .of("c", CUSTOMERS, Delivery.ONE_BY_ONE, HEARTBEAT, BACKOFF);
    }

    private void killAgainAndAgain(List<ServerProcess> nodes, BackgroundLoad load) {
        long share = Math.ceilDiv(NEEDED, plan.kills() + 2); // the rest comes with the absences
        while (afterKills.size() < plan.kills()) {
            long goal = whole.accepted() + share;
            await(() -> whole.accepted() >= goal, "the nodes accepted too little");
            Pacer.sleep(Duration.ofMillis(random.nextInt(LATEST_MILLIS)));
            load.check();
            killAndRestart(nodes.get(random.nextInt(nodes.size())));
        }
    }

    private void killAndRestart(ServerProcess node) {
        long killed = System.nanoTime();
        node.kill();
        node.start();
        afterKills.add(recovery(killed));
        node.awaitServing(Ground.START_PATIENCE);
        ground.tell("kill " + afterKills.size() + " of " + plan.kills() + ", " + whole.accepted()
                + " messages accepted so far");
    }

    private Absence absence(String name, Backend backend, Duration time) {
        ground.tell(name + " is stopped for " + time.toSeconds() + " s ...");
        long stop = System.nanoTime();
        backend.stop();
        Pacer.sleep(UNDER_WAY);
        long accepted = whole.accepted();
        long answered = whole.answered();
        Pacer.sleep(time.minus(UNDER_WAY));
        long acceptedMeanwhile = whole.accepted() - accepted;
        long answeredMeanwhile = whole.answered() - answered;
        backend.start();
        long back = System.nanoTime();
        ground.tell(name + " is back");
        return new Absence((back - stop) / 1e9, acceptedMeanwhile, answeredMeanwhile, recovery(back));
    }

    /** Watches customers from {@code start} on, which is now. */
    private Recovery recovery(long start) {
        Meter before = current;
        Meter since = whole.part();
        current = since;
        double accepted = millisUntil(() -> since.accepted() > 0, start, "no message was accepted again");
        double answered = millisUntil(() -> since.answered() > 0, start, "no message was answered again");
        double caughtUp = millisUntil(() -> before.open() == 0, start, "what was asked before was not answered");
        return new Recovery(accepted, answered, caughtUp);
    }

    private static double millisUntil(BooleanSupplier wanted, long start, String otherwise) {
        await(wanted, otherwise);
        return (System.nanoTime() - start) / 1e6;
    }

    private static void await(BooleanSupplier wanted, String otherwise) {
        Crowd.await(wanted, PATIENCE, otherwise);
    }

    private Figures figures(Absence redisAway, Absence postgresAway, Verdict verdict) {
        return new Figures(
                afterKills.size(),
                ground.ledger().resumed(),
                whole.sent(),
                whole.accepted(),
                whole.answered(),
                whole.refused(),
                ground.texts().distinct(),
                whole.acks(),
                whole.answers(),
                Recovery.worst(afterKills),
                redisAway,
                postgresAway,
                verdict.lost(),
                verdict.doubled(),
                verdict.gaps(),
                verdict.unanswered(),
                verdict.undelivered());
    }
}
