package io.frontdesk.chat.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.chat.client.Unreachable;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.installation.UnusableFolder;
import io.frontdesk.chat.simulation.Figures;
import io.frontdesk.chat.simulation.Pool;
import io.frontdesk.chat.simulation.Pool.BadPool;
import io.frontdesk.chat.simulation.ReportPage;
import io.frontdesk.chat.simulation.Simulation;
import io.frontdesk.chat.simulation.SimulationFailed;
import io.frontdesk.chat.simulation.SimulationSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Weeks of a shop, simulated over the real interfaces. Ends with 1 where a promise was not kept. */
@Command(
        name = "simulate",
        description =
                "Drives the whole system as customers, agents and admins over simulated weeks, with and without the"
                        + " learning loop.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final int WEEKS = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--weeks",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many of the eight weeks are gone through (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of everything that chance decides (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--decisions",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many decisions the reviewer takes in a week (default: ${DEFAULT-VALUE}).")
    private int decisions;

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "shop",
            description = "Pack that the shop starts with (default: ${DEFAULT-VALUE}).")
    private String pack = "shop";

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            defaultValue = "test-data/simulation/shop",
            description = "Folder with CSVs of what customers say: text,lang,need,kind (default: ${DEFAULT-VALUE}).")
    private Path texts = Path.of("");

    @Option(
            names = "--opening",
            paramLabel = "DIR",
            description =
                    "The shop on the evening before its first day: made where it is not there, with the first trainings,"
                            + " and used again where it is (default: made and removed).")
    private @Nullable Path opening;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keeps the shop as the loop left it, for `up --data DIR` and a look at its console.")
    private @Nullable Path kept;

    @Option(names = "--no-train", description = "Trains nothing; the nearest examples answer throughout.")
    private boolean noTraining;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            defaultValue = "simulation.html",
            description = "Where the page with the charts goes (default: ${DEFAULT-VALUE}).")
    private Path report = Path.of("simulation.html");

    @Option(names = "--visits", paramLabel = "FILE.csv", description = "Writes down how every visit went.")
    private @Nullable Path visits;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (OfflineServer.isShared()) {
            throw new BadUsage("FRONTDESK_DB_URL is set; a simulation keeps its own database, so unset it");
        }
        if (kept != null && Files.exists(kept)) {
            throw new BadUsage("--keep: " + kept + " is there already");
        }
        Figures figures = figures(settings());
        String told = JsonOutput.text(figures);
        Files.writeString(report, ReportPage.of(told));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(told);
        } else {
            SimulationTable.print(out, figures);
        }
        out.flush();
        tell("the charts are in " + report);
        return figures.passed() ? 0 : CommandErrors.FAILED;
    }

    private SimulationSettings settings() {
        try {
            return new SimulationSettings(
                    Distribution.current().pack(pack), weeks, seed, decisions, !noTraining, begin());
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--" + outOfRange.getMessage());
        } catch (UnusableFolder unusable) {
            throw new BadUsage("--pack: " + unusable.getMessage());
        }
    }

    private Figures figures(SimulationSettings settings) throws IOException {
        List<List<String>> went = new ArrayList<>();
        Simulation simulation = new Simulation(
                (folder, trains, own) -> new ServerStart("127.0.0.1", 0, trains, "own").on(folder, own),
                settings,
                this::tell,
                went::add);
        try {
            Figures figures = simulation.run(pool(), opening, kept);
            write(went);
            return figures;
        } catch (SimulationFailed | Unreachable failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    private void write(List<List<String>> went) throws IOException {
        if (visits != null) {
            try (CsvWriter csv = CsvWriter.builder().build(visits)) {
                csv.writeRecord(Simulation.VISIT);
                went.forEach(csv::writeRecord);
            }
        }
    }

    private Pool pool() throws IOException {
        try {
            return Pool.in(texts);
        } catch (BadPool bad) {
            throw new BadUsage("--texts: " + bad.getMessage());
        } catch (NoSuchFileException missing) {
            throw new BadUsage("--texts: there is no folder " + texts);
        }
    }

    /** So that the eighth week ends with the last Sunday: what is older than the machine's time is treated as any past. */
    private static Instant begin() {
        LocalDate monday =
                LocalDate.now(ZoneId.systemDefault()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.minusWeeks(WEEKS).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private void tell(String news) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(news);
        err.flush();
    }
}
