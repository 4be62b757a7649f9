package io.frontdesk.chat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Groups the benchmarks; by itself it only prints its help. */
@Command(
        name = "bench",
        description = "Measures speed, and what is left of the promises when things break.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchIntentsCommand.class,
            BenchTrainingCommand.class,
            BenchChatCommand.class,
            BenchCrashCommand.class,
            BenchFlakyCommand.class,
            BenchNodesCommand.class,
            BenchTakeoverCommand.class,
            BenchMiningCommand.class,
            BenchReviewCommand.class,
            BenchKnowledgeCommand.class,
            BenchGateCommand.class,
            BenchPromoteCommand.class,
            BenchBesideCommand.class,
            BenchSurgeCommand.class,
            BenchInsightCommand.class
        })
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
