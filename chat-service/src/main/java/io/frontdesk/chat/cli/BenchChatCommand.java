package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.ChatBenchmark;
import io.frontdesk.chat.benchmark.ChatFigures;
import io.frontdesk.chat.benchmark.ChatPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;

/** Times acknowledgements and answers of a server under load. Ends with 1 where a message was not kept or not answered. */
@Command(
        name = "chat",
        description = "Customers ask at a fixed rate: how soon messages are kept and answered, and what it takes.",
        mixinStandardHelpOptions = true)
final class BenchChatCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Customers who stay connected (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "100",
            description = "Messages a second, of all customers together (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "60",
            description = "How long to measure (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "15",
            description = "How long to ask before measuring (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--url", paramLabel = "URL", description = "A running server; without it one is started.")
    private @Nullable URI url;

    @Option(names = "--storm", description = "All customers connect at the same moment.")
    private boolean storm;

    @Option(names = "--reconnect", description = "Also breaks all connections at once, under load.")
    private boolean reconnect;

    @Option(
            names = "--slow",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also measures beside N clients that never read.")
    private int slow;

    @Option(
            names = "--saturate",
            description = "Also searches the most the server answers, then asks three times that.")
    private boolean saturate;

    @Override
    public Integer call() {
        ChatPlan plan = plan();
        ChatFigures figures =
                ground.on(url, Map.of(), spec.commandLine().getErr(), place -> new ChatBenchmark(place, plan).run());
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            new ChatTable(out).print(figures);
        }
        return figures.passed() ? 0 : CommandErrors.FAILED;
    }

    private ChatPlan plan() {
        try {
            return new ChatPlan(connections, rate, seconds, warmUp, storm, reconnect, slow, saturate);
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--" + outOfRange.getMessage());
        }
    }
}
