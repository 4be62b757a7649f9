package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.PromoteBenchmark;
import io.frontdesk.chat.benchmark.PromoteFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Models that change under load. Ends with 1 where a message was lost, late, or read by a model that was not in service. */
@Command(
        name = "promote",
        description = "Promotes and takes back models while customers ask; then reads every reply's model.",
        mixinStandardHelpOptions = true)
final class BenchPromoteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "50",
            description = "Promotions, and as many rollbacks, of each language (default: ${DEFAULT-VALUE}).")
    private int rounds;

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
            names = "--quiet",
            paramLabel = "S",
            defaultValue = "30",
            description = "Seconds of the same load before, in which nothing changes (default: ${DEFAULT-VALUE}).")
    private int quiet;

    @Override
    public Integer call() {
        PromoteFigures figures = figures(plan());
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return figures.passed() ? 0 : CommandErrors.FAILED;
    }

    private PromoteBenchmark.Plan plan() {
        try {
            return new PromoteBenchmark.Plan(rounds, connections, rate, quiet);
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--" + outOfRange.getMessage());
        }
    }

    private PromoteFigures figures(PromoteBenchmark.Plan plan) {
        try (ScratchFolder scratch = ScratchFolder.open()) {
            BenchModels models = new BenchModels(ground.folder(), scratch.path());
            return ground.on(
                    null,
                    Map.of(),
                    spec.commandLine().getErr(),
                    place -> new PromoteBenchmark(place, plan).run(models));
        } catch (IOException unwritable) {
            throw new WorkFailed("the models could not be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void print(PrintWriter out, PromoteFigures figures) {
        out.printf(
                Locale.ROOT,
                "%d promotions and %d rollbacks; %d messages accepted of %d sent, %d answered%n",
                figures.promotions(),
                figures.rollbacks(),
                figures.accepted(),
                figures.sent(),
                figures.answered());
        out.printf(
                Locale.ROOT,
                "answer p50 %.0f ms, p99 %.0f ms; while nothing changed %.0f and %.0f ms%n",
                figures.answerMs().p50(),
                figures.answerMs().p99(),
                figures.answerMsQuiet().p50(),
                figures.answerMsQuiet().p99());
        out.printf(
                Locale.ROOT,
                "later than a second %d (while nothing changed %d), lost %d, doubled %d, gaps %d, unanswered %d,"
                        + " undelivered %d%n",
                figures.delayed(),
                figures.delayedQuiet(),
                figures.lost(),
                figures.doubled(),
                figures.gaps(),
                figures.unanswered(),
                figures.undelivered());
        out.printf(
                Locale.ROOT,
                "of %d replies that name a model %d name the candidate, and %d one that was not in service%n",
                figures.turns(),
                figures.byCandidate(),
                figures.notInService());
        out.flush();
    }
}
