package io.frontdesk.chat.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The root of the command line; by itself it only prints its help. */
@Command(
        name = "frontdesk",
        mixinStandardHelpOptions = true,
        versionProvider = FrontdeskVersion.class,
        description = "A self-hosted conversational customer-service application.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 the work failed, 2 bad usage or bad input.",
            "In a source checkout also: test, check, format, build, dev, screenshots."
        },
        subcommands = {
            UpCommand.class,
            AskCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DoctorCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CalibrateCommand.class,
            PreparePackCommand.class,
            RehearseCommand.class,
            ModelsCommand.class,
            WorkerCommand.class,
            SimulateCommand.class,
            BenchCommand.class
        })
public final class FrontdeskCommand implements Callable<Integer> {
    /** Held here, for the logging of the JDK forgets settings of a logger that nobody holds. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    /** The commands that go on for long tell what they do. */
    private static final Set<String> LOGGED = Set.of("up", "worker");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command line and returns its exit code; never throws. */
    public static int run(String... args) {
        if (args.length > 0 && LOGGED.contains(args[0]) && System.getProperty("frontdesk.log") == null) {
            System.setProperty("frontdesk.log", "INFO");
        }
        LUCENE.setLevel(Level.WARNING);
        ParentWatch.start();
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandErrors errors = new CommandErrors();
        CommandLine command = new CommandLine(new FrontdeskCommand())
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        helpEverywhere(command);
        return command;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    private static void helpEverywhere(CommandLine command) {
        for (CommandLine child : command.getSubcommands().values()) {
            CommandSpec childSpec = child.getCommandSpec();
            if (childSpec.findOption("--help") == null) {
                childSpec.mixinStandardHelpOptions(true);
            }
            helpEverywhere(child);
        }
    }
}
