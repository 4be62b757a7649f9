package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.BesideBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Serving beside a fine-tune. Ends with 1 where answers took more than twice as long, or something was lost. */
@Command(
        name = "beside",
        description = "Times answers alone and beside a fine-tune of lowest priority, in one run.",
        mixinStandardHelpOptions = true)
final class BenchBesideCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "50",
            description = "Customers (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "20",
            description = "Messages a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "How long alone, in two halves, and how long beside (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the model that is fine-tuned (default: ${DEFAULT-VALUE}).")
    private String lang = "en";

    @Override
    public Integer call() {
        BesideBenchmark.Plan plan = plan();
        BesideBenchmark.Figures figures =
                ground.on(null, Map.of(), spec.commandLine().getErr(), place -> new BesideBenchmark(place, plan).run());
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return figures.passed() ? 0 : CommandErrors.FAILED;
    }

    private BesideBenchmark.Plan plan() {
        try {
            return new BesideBenchmark.Plan(
                    connections, rate, seconds, ground.folder().resolve("utterances.csv"), lang);
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage(String.valueOf(outOfRange.getMessage()));
        }
    }

    private static void print(PrintWriter out, BesideBenchmark.Figures figures) {
        out.printf(
                Locale.ROOT,
                "alone: answer p50 %.0f ms, p99 %.0f ms; beside %d steps of a fine-tune: %.0f and %.0f ms, %.2f times%n",
                figures.aloneMs().p50(),
                figures.aloneMs().p99(),
                figures.steps(),
                figures.besideMs().p50(),
                figures.besideMs().p99(),
                figures.ratio());
        out.printf(
                Locale.ROOT,
                "%d messages accepted of %d sent, %d answered; lost %d, doubled %d, gaps %d, unanswered %d%n",
                figures.accepted(),
                figures.sent(),
                figures.answered(),
                figures.lost(),
                figures.doubled(),
                figures.gaps(),
                figures.unanswered());
        out.flush();
    }
}
