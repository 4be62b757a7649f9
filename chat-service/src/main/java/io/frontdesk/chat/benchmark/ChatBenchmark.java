package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.benchmark.ChatFigures.Reconnect;
import io.frontdesk.chat.benchmark.ChatFigures.Slow;
import io.frontdesk.chat.benchmark.ChatFigures.Stretch;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/**
 * Many customers on open connections who ask at a fixed rate, whatever the answers take; times count from the moment a
 * message was to be sent. Then, as the plan says: breaks, clients that never read, more than the server can take.
 */
public final class ChatBenchmark {
    private static final double CONNECTS_PER_SECOND = 500;
    private static final double ALL_AT_ONCE = 1e6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration COMING_BACK = Duration.ofSeconds(5);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final Ground ground;
    private final ChatPlan plan;

    public ChatBenchmark(Ground ground, ChatPlan plan) {
        this.ground = requireNonNull(ground, "ground");
        this.plan = requireNonNull(plan, "plan");
    }

    public ChatFigures run() {
        if (ground.given().isPresent()) {
            return run(ground.given().get(), null);
        }
        try (ServerProcess server = ground.server("server")) {
            return run(server.address(), server);
        }
    }

    private ChatFigures run(URI address, @Nullable ServerProcess server) {
        try (Crowd crowd = new Crowd(address, ground.ledger(), ground.texts())
                .of("c", plan.connections(), Delivery.AT_ONCE, HEARTBEAT, BACKOFF)
                .shuffled(ground.seed())) {
            ground.tell("connecting " + plan.connections() + " customers ...");
            double connected = crowd.arrive(plan.storm() ? ALL_AT_ONCE : CONNECTS_PER_SECOND, PATIENCE);
            steady(crowd, plan.warmUp(), "warming up");
            Meter meter = steady(crowd, plan.seconds(), "steady load");
            Reconnect reconnect = plan.reconnect() ? reconnect(crowd) : null;
            Slow slow = plan.slowReaders() > 0 ? slow(crowd, address, server) : null;
            Saturation search = new Saturation(crowd, plan.seconds(), ground);
            Stretch saturation = plan.saturate() ? search.search(plan.rate()) : null;
            Stretch overload = saturation == null ? null : search.exceed(saturation);
            crowd.settle(PATIENCE);
            Long peak = server == null ? null : (Long) server.peakMegabytes();
            Verdict verdict = ground.verdict(address);
            return figures(connected, meter, new Extras(reconnect, slow, saturation, overload, peak), verdict);
        }
    }

    private Meter steady(Crowd crowd, int seconds, String what) {
        Meter meter = new Meter();
        if (seconds > 0) {
            ground.tell(what + ": " + plan.rate() + " messages/s for " + seconds + " s ...");
            new Pacer(plan.rate())
                    .run((int) Math.ceil(plan.rate() * seconds), (i, intended) -> crowd.ask(intended, meter));
            crowd.settle(PATIENCE);
        }
        return meter;
    }

    private Reconnect reconnect(Crowd crowd) {
        ground.tell("breaking all connections at once ...");
        Meter meter = new Meter();
        long before = ground.ledger().resumed();
        double seconds;
        try (BackgroundLoad load = new BackgroundLoad(plan.rate(), (i, intended) -> crowd.ask(intended, meter))) {
            Pacer.sleep(Duration.ofSeconds(1));
            seconds = crowd.reconnect(COMING_BACK, ground.seed(), PATIENCE);
            load.check();
        }
        crowd.settle(PATIENCE);
        return new Reconnect(seconds, ground.ledger().resumed() - before, meter.acks(), meter.answers());
    }

    private Slow slow(Crowd crowd, URI address, @Nullable ServerProcess server) {
        long before = server == null ? 0 : server.residentMegabytes();
        long breaks = ground.ledger().breaks();
        try (SlowReaders readers = new SlowReaders(address, plan.slowReaders(), ground)) {
            Meter meter = steady(crowd, plan.seconds(), plan.slowReaders() + " clients that never read");
            Long growth = server == null ? null : (Long) (server.residentMegabytes() - before);
            readers.check();
            long cutOff = ground.ledger().breaks() - breaks;
            return new Slow(plan.slowReaders(), cutOff, growth, meter.acks(), meter.answers());
        }
    }

    /** What the plan asked for on top of the steady load. */
    private record Extras(
            @Nullable Reconnect reconnect,
            @Nullable Slow slow,
            @Nullable Stretch saturation,
            @Nullable Stretch overload,
            @Nullable Long peak) {}

    private ChatFigures figures(double connected, Meter meter, Extras extras, Verdict verdict) {
        return new ChatFigures(
                plan.connections(),
                connected,
                meter.sent(),
                meter.accepted(),
                meter.answered(),
                meter.refused(),
                meter.answeredPerSecond(),
                meter.acks(),
                meter.answers(),
                ground.texts().distinct(),
                ground.ledger().resumed(),
                extras.reconnect(),
                extras.slow(),
                extras.saturation(),
                extras.overload(),
                extras.peak(),
                verdict.lost(),
                verdict.doubled(),
                verdict.gaps(),
                verdict.unanswered(),
                verdict.undelivered());
    }
}
