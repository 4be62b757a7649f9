package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.TakeoverBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** A slow bot against an agent who takes over. Ends with 1 where the bot spoke late, or was hardly ever late. */
@Command(
        name = "takeover",
        description = "An agent takes conversations over while the bot is thinking; then reads the store afresh.",
        mixinStandardHelpOptions = true)
final class BenchTakeoverCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Option(
            names = "--races",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many conversations are taken over (default: ${DEFAULT-VALUE}).")
    private int races;

    @Override
    public Integer call() {
        if (races < 1) {
            throw new BadUsage("--races must be at least 1, got " + races);
        }
        TakeoverBenchmark.Figures figures = ground.on(
                null, Map.of(), spec.commandLine().getErr(), place -> new TakeoverBenchmark(place, races).run());
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return figures.passed(races) ? 0 : CommandErrors.FAILED;
    }

    private static void print(PrintWriter out, TakeoverBenchmark.Figures figures) {
        out.printf(
                Locale.ROOT,
                "%d races: the agent was first in %d, the bot in %d%n",
                figures.races(),
                figures.lateAnswersDiscarded(),
                figures.answered());
        out.printf(Locale.ROOT, "said by the bot after a person had taken over: %d%n", figures.lateBotTurns());
        out.printf(
                Locale.ROOT,
                "lost %d, doubled %d, gaps %d, unanswered %d, undelivered %d%n",
                figures.lost(),
                figures.doubled(),
                figures.gaps(),
                figures.unanswered(),
                figures.undelivered());
        if (!figures.hurt()) {
            out.printf(
                    Locale.ROOT,
                    "too few answers were late to tell: %.0f %% of the races needed%n",
                    100 * TakeoverBenchmark.NEEDED);
        }
        out.flush();
    }
}
