package io.frontdesk.chat.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Groups the evaluations; by itself it only prints its help. */
@Command(
        name = "evaluate",
        description = "Measures a model or the retrieval on labelled data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EvaluateIntentsCommand.class,
            EvaluateRetrievalCommand.class,
            EvaluateAnswersCommand.class,
            EvaluateCoverageCommand.class,
            EvaluateFollowUpsCommand.class,
            EvaluateMoodCommand.class,
            EvaluateMaskingCommand.class
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
