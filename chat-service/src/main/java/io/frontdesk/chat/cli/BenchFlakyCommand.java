package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.FlakyBenchmark;
import io.frontdesk.chat.benchmark.proxy.Faults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Customers behind a bad network. Ends with 1 where something was lost, or the network was not bad enough to tell. */
@Command(
        name = "flaky",
        description = "Customers behind a network that resets, delays and hangs; then reads the store afresh.",
        mixinStandardHelpOptions = true)
final class BenchFlakyCommand implements Callable<Integer> {
    private static final long NEEDED = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many customers (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "10",
            description = "How long (default: ${DEFAULT-VALUE}; 0.5 is half a minute).")
    private double minutes;

    @Option(names = "--url", paramLabel = "URL", description = "A running server, http; without it one is started.")
    private @Nullable URI url;

    @Override
    public Integer call() {
        FlakyBenchmark.Plan plan = plan();
        FlakyBenchmark.Figures figures =
                ground.on(url, Map.of(), spec.commandLine().getErr(), place -> new FlakyBenchmark(place, plan).run());
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return figures.passed(plan) ? 0 : CommandErrors.FAILED;
    }

    private FlakyBenchmark.Plan plan() {
        if (url != null && (!"http".equals(url.getScheme()) || url.getPort() < 0)) {
            throw new BadUsage("--url must be http and name a port, got " + url);
        }
        Duration time =
                Duration.ofMillis((long) (minutes * Duration.ofMinutes(1).toMillis()));
        try {
            return new FlakyBenchmark.Plan(clients, time, Faults.ofTunnel(), NEEDED);
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--clients and --minutes: " + outOfRange.getMessage());
        }
    }

    private static void print(PrintWriter out, FlakyBenchmark.Figures figures) {
        out.printf(
                Locale.ROOT,
                "%d connections reset, %d of them silent before; %d times resumed%n",
                figures.resets(),
                figures.silences(),
                figures.reconnects());
        out.printf(
                Locale.ROOT,
                "%d messages accepted of %d sent, %d answered; answer p50 %.0f ms, p99 %.0f ms%n",
                figures.accepted(),
                figures.sent(),
                figures.answered(),
                figures.answerMs().p50(),
                figures.answerMs().p99());
        out.printf(
                Locale.ROOT,
                "lost %d, doubled %d, gaps %d, unanswered %d, undelivered %d%n",
                figures.lost(),
                figures.doubled(),
                figures.gaps(),
                figures.unanswered(),
                figures.undelivered());
        if (figures.accepted() < NEEDED) {
            out.printf(Locale.ROOT, "too little was accepted to tell: %d needed%n", NEEDED);
        }
        out.flush();
    }
}
