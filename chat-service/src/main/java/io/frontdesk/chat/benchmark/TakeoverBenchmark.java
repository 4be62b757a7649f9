package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.client.AgentClient;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import io.frontdesk.chat.client.VisitorFleet;
import io.frontdesk.chat.client.VisitorSettings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A bot that takes its time against an agent who takes over while it thinks, half of the times within a blink of the moment
 * at which it would answer: from the turn that says that a person has joined, the bot must be silent.
 */
public final class TakeoverBenchmark {
    /** The part of races in which the agent has to be first for the run to count. */
    public static final double NEEDED = 0.2;

    /** How long the bot thinks, at least. */
    private static final Duration PACE = Duration.ofMillis(400);

    private static final int AT_ONCE = 20;
    private static final int NEWS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1));

    private final Ground ground;
    private final int races;
    private final Finish finish;
    private final Meter meter = new Meter();
    private final List<Race> all = new ArrayList<>();

    /**
     * What was seen.
     *
     * @param races conversations that an agent took over
     * @param answered races in which the bot was first
     * @param lateAnswersDiscarded races in which the agent was first, so that the bot's answer was thrown away
     * @param lateBotTurns what the bot said although a person had taken over
     */
    public record Figures(
            long races,
            long sent,
            long accepted,
            long answered,
            long refused,
            long distinctTexts,
            Times ackMs,
            long lateAnswersDiscarded,
            long lateBotTurns,
            long lost,
            long doubled,
            long gaps,
            long unanswered,
            long undelivered) {
        /** Whether the bot never spoke late in {@code wanted} races, enough of which it should have been late for. */
        public boolean passed(int wanted) {
            return lateBotTurns + lost + doubled + gaps + unanswered + undelivered == 0 && races >= wanted && hurt();
        }

        /** Whether enough answers came too late to tell. */
        public boolean hurt() {
            return lateAnswersDiscarded >= NEEDED * races;
        }
    }

    public TakeoverBenchmark(Ground ground, int races) {
        if (races < 1) {
            throw new IllegalArgumentException("races must be at least 1, got " + races);
        }
        this.ground = requireNonNull(ground, "ground");
        this.races = races;
        this.finish = new Finish(PACE, new Random(ground.seed()));
    }

    public Figures run() {
        ground.environment("DIALOGUE_PACE", PACE.toMillis() + "ms");
        try (ServerProcess server = ground.server("server");
                VisitorFleet fleet = VisitorFleet.of(server.address(), 1);
                AgentClient agent = AgentClient.connect(server.address(), server.adminToken(), PATIENCE);
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            runAll(new Race.Rules(ground.ledger(), meter, agent, finish, clock, PACE.multipliedBy(2)), fleet);
            Pacer.sleep(PACE.multipliedBy(2));
            TakeoverCheck check = new TakeoverCheck();
            Figures figures = figures(ground.verdict(server.address(), check::check), check);
            check.findings().forEach(ground::tell);
            if (check.lateBotTurns() > 0) {
                ground.keepFolder();
            }
            all.forEach(Race::end);
            return figures;
        }
    }

    /** Several races at once, one beginning where one ends. */
    private void runAll(Race.Rules rules, VisitorFleet fleet) {
        Semaphore places = new Semaphore(AT_ONCE);
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        while (ends.size() < races) {
            takeOne(places);
            Race race = race(ends.size(), rules, fleet);
            all.add(race);
            ends.add(race.start().whenComplete((over, failed) -> places.release()));
            if (ends.size() % NEWS == 0) {
                ground.tell(ends.size() + " races of " + races + " begun, the bot was first in " + meter.answered());
            }
        }
        ends.forEach(TakeoverBenchmark::await);
    }

    private Race race(int number, Race.Rules rules, VisitorFleet fleet) {
        String lang = LoadTexts.LANGUAGES.get(number % LoadTexts.LANGUAGES.size());
        Race.Question question = new Race.Question(
                "race-" + number, ground.texts().next(lang), rules.finish().next());
        return new Race(question, rules, fleet, new VisitorSettings(lang, Delivery.ONE_BY_ONE, HEARTBEAT, BACKOFF));
    }

    private static void takeOne(Semaphore places) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new BenchmarkFailed("the races do not come to an end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }

    private static void await(CompletableFuture<Void> end) {
        try {
            end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof BenchmarkFailed known
                    ? known
                    : new BenchmarkFailed("a race could not be run", failed);
        } catch (TimeoutException endless) {
            throw new BenchmarkFailed("a race did not come to an end", endless);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }

    private Figures figures(Verdict verdict, TakeoverCheck check) {
        return new Figures(
                check.takenOver(),
                meter.sent(),
                meter.accepted(),
                meter.answered(),
                meter.refused(),
                ground.texts().distinct(),
                meter.acks(),
                check.discarded(),
                check.lateBotTurns(),
                verdict.lost(),
                verdict.doubled(),
                verdict.gaps(),
                verdict.unanswered(),
                verdict.undelivered());
    }
}
