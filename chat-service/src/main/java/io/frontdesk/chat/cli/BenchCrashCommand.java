package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.CrashBenchmark;
import io.frontdesk.chat.benchmark.Ground;
import io.frontdesk.chat.benchmark.backend.PostgresPrograms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Kills a server under load again and again. Ends with 1 where it lost something, or was not hurt enough to tell. */
@Command(
        name = "crash",
        description = "Kills the server with SIGKILL at random moments under load, then reads the store afresh.",
        mixinStandardHelpOptions = true)
final class BenchCrashCommand implements Callable<Integer> {
    private static final String DATABASE_URL = "FRONTDESK_DB_URL";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many kills (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--db",
            paramLabel = "NAME",
            defaultValue = "sqlite",
            description = "sqlite, or postgres: the empty database that " + DATABASE_URL
                    + " names, else one of the benchmark's own (default: ${DEFAULT-VALUE}).")
    private Database db = Database.SQLITE;

    /** Where the server keeps conversations. */
    enum Database {
        SQLITE,
        POSTGRES
    }

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new BadUsage("--rounds must be at least 1, got " + rounds);
        }
        CrashBenchmark.Figures figures =
                db == Database.POSTGRES && given().isEmpty() ? onOwnPostgres(backends.postgres()) : on(place -> {});
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return figures.passed(rounds) ? 0 : CommandErrors.FAILED;
    }

    private CrashBenchmark.Figures onOwnPostgres(PostgresPrograms programs) {
        return on(place -> place.postgres(programs));
    }

    private CrashBenchmark.Figures on(Consumer<Ground> prepared) {
        return ground.on(null, environment(), spec.commandLine().getErr(), place -> {
            prepared.accept(place);
            return new CrashBenchmark(place, rounds).run();
        });
    }

    private Map<String, String> environment() {
        return db == Database.POSTGRES ? given() : Map.of();
    }

    private static Map<String, String> given() {
        String url = System.getenv(DATABASE_URL);
        return url == null || url.isBlank() ? Map.of() : Map.of(DATABASE_URL, url);
    }

    private static void print(PrintWriter out, CrashBenchmark.Figures figures) {
        out.printf(
                Locale.ROOT,
                "%d kills, %d messages accepted of %d sent, %d answered, %d times resumed%n",
                figures.kills(),
                figures.accepted(),
                figures.sent(),
                figures.answered(),
                figures.reconnects());
        out.printf(
                Locale.ROOT,
                "from a start to the first message accepted: p50 %.0f ms, p99 %.0f ms%n",
                figures.recoveryMs().p50(),
                figures.recoveryMs().p99());
        out.printf(
                Locale.ROOT,
                "lost %d, doubled %d, gaps %d, unanswered %d, undelivered %d%n",
                figures.lost(),
                figures.doubled(),
                figures.gaps(),
                figures.unanswered(),
                figures.undelivered());
        if (figures.accepted() < CrashBenchmark.NEEDED) {
            out.printf(Locale.ROOT, "too little was accepted to tell: %d needed%n", CrashBenchmark.NEEDED);
        }
        out.flush();
    }
}
