package io.frontdesk.chat.cli;

import io.frontdesk.chat.insight.surge.SurgeBenchmark;
import io.frontdesk.chat.insight.surge.SurgeBenchmark.Figures;
import io.frontdesk.chat.insight.surge.SurgeBenchmark.Size;
import io.frontdesk.chat.insight.surge.SurgeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures the alarm for surging complaints on invented streams. Ends with 1 where quiet weeks had too many alarms. */
@Command(
        name = "surge",
        description = "Measures how soon surging complaints are noticed, and how often quiet weeks raise an alarm.",
        mixinStandardHelpOptions = true)
final class BenchSurgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many streams of 8 + 8 weeks (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--topics",
            paramLabel = "N",
            defaultValue = "45",
            description = "How many topics are watched (default: ${DEFAULT-VALUE}).")
    private int topics;

    @Option(
            names = "--complaints",
            paramLabel = "N",
            split = ",",
            defaultValue = "20,200",
            description = "Complaints a day on all topics together (default: ${DEFAULT-VALUE}).")
    private List<Double> complaints = List.of();

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            defaultValue = "10,20,40,80",
            description = "Complaints an hour beyond the usual on one topic (default: ${DEFAULT-VALUE}).")
    private List<Double> sizes = List.of();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** All volumes. */
    record Report(List<Figures> volumes) {}

    @Override
    public Integer call() {
        if (seeds < 1 || topics < 1) {
            throw new BadUsage("--seeds and --topics must be at least 1");
        }
        if (complaints.stream().anyMatch(one -> !(one > 0)) || sizes.stream().anyMatch(one -> !(one > 0))) {
            throw new BadUsage("--complaints and --sizes must be above 0");
        }
        SurgeBenchmark benchmark = new SurgeBenchmark(SurgeSettings.standard(), topics);
        List<Figures> all = complaints.stream()
                .map(perDay -> benchmark.run(perDay, seeds, sizes))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, new Report(all));
        } else {
            all.forEach(figures -> print(out, figures));
        }
        return all.stream().allMatch(figures -> figures.mostFalseAlarms() <= 1) ? 0 : CommandErrors.FAILED;
    }

    private static void print(PrintWriter out, Figures figures) {
        out.printf(
                Locale.ROOT,
                "%.0f complaints a day on %d topics, %d streams: %d false alarms in %d quiet weeks each, at most %d in one%n",
                figures.complaintsPerDay(),
                figures.topics(),
                figures.seeds(),
                figures.falseAlarms(),
                figures.quietWeeks(),
                figures.mostFalseAlarms());
        for (Size size : figures.sizes()) {
            out.printf(
                    Locale.ROOT,
                    "  %3.0f more an hour: %d of %d found, %d within an hour; delay median %.0f, p90 %.0f, most %.0f min%n",
                    size.perHour(),
                    size.found(),
                    size.surges(),
                    size.withinHour(),
                    size.delayMinutesMedian(),
                    size.delayMinutesP90(),
                    size.delayMinutesMost());
        }
        out.flush();
    }
}
