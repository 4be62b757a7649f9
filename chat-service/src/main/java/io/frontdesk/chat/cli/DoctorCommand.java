package io.frontdesk.chat.cli;

import io.frontdesk.chat.installation.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Says what this machine has and whether what lies on its disk is sound; repairs nothing. */
@Command(
        name = "doctor",
        description = "Checks the JDK, GPU, model files and their hashes, database, index and disk.",
        mixinStandardHelpOptions = true,
        subcommands = DoctorDataCommand.class)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "./data",
            description = "Data folder to look at (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("./data");

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The one JSON object of {@code doctor --json}. */
    private record Diagnosis(boolean ok, List<Check> checks) {}

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(MachineChecks.all());
        checks.addAll(new DataChecks(new DataFolder(data)).all());
        boolean ok = checks.stream().noneMatch(check -> check.state() == Check.State.FAIL);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, new Diagnosis(ok, checks));
        } else {
            checks.forEach(check -> out.println(line(check)));
            out.flush();
        }
        return ok ? 0 : CommandErrors.FAILED;
    }

    private static String line(Check check) {
        return String.format(Locale.ROOT, "%-4s  %-24s %s", check.state().code(), check.name(), check.detail());
    }
}
