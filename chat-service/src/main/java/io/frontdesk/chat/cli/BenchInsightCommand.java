package io.frontdesk.chat.cli;

import io.frontdesk.chat.insight.cost.InsightBenchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures what the insight pages cost with many turns in the log. */
@Command(
        name = "insight",
        description = "Measures what the insight pages cost with many turns in the log.",
        mixinStandardHelpOptions = true)
final class BenchInsightCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--turns",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many turns of one year (default: ${DEFAULT-VALUE}).")
    private int turns;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (turns < 1_000) {
            throw new BadUsage("--turns must be at least 1000, got " + turns);
        }
        InsightBenchmark.Figures figures = measured();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return 0;
    }

    private InsightBenchmark.Figures measured() {
        try (ScratchFolder folder = ScratchFolder.open()) {
            return new InsightBenchmark(folder.path()).run(turns);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void print(PrintWriter out, InsightBenchmark.Figures figures) {
        out.printf(
                Locale.ROOT,
                "%d turns in %d conversations of a year, counted at first in %.1f s%n",
                figures.turns(),
                figures.conversations(),
                figures.countedS());
        out.printf(Locale.ROOT, "a conversation that changed is counted again in %.1f ms%n", figures.recountedMs());
        out.printf(
                Locale.ROOT,
                "overview of 4 weeks %.0f ms, of 12 weeks %.0f ms, of the year %.0f ms; by topic of the year %.0f ms%n",
                figures.fourWeeksMs(),
                figures.twelveWeeksMs(),
                figures.yearMs(),
                figures.topicsMs());
        out.printf(Locale.ROOT, "for comparison, one pass over the turns: %.0f ms%n", figures.scanMs());
        out.flush();
    }
}
