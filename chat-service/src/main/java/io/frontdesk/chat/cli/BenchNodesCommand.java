package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.Absence;
import io.frontdesk.chat.benchmark.NodesBenchmark;
import io.frontdesk.chat.benchmark.Recovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Two nodes that lose one of them, Redis and PostgreSQL. Ends with 1 where that cost something or took too long. */
@Command(
        name = "nodes",
        description =
                "Kills one of two nodes again and again, then stops Redis and PostgreSQL; then reads the store afresh.",
        mixinStandardHelpOptions = true)
final class BenchNodesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often a node is killed (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--redis-away",
            paramLabel = "S",
            defaultValue = "30",
            description = "For how many seconds Redis is stopped (default: ${DEFAULT-VALUE}).")
    private int redisAway;

    @Option(
            names = "--postgres-away",
            paramLabel = "S",
            defaultValue = "30",
            description = "For how many seconds PostgreSQL is stopped (default: ${DEFAULT-VALUE}).")
    private int postgresAway;

    @Option(
            names = "--recovery",
            paramLabel = "S",
            defaultValue = "10",
            description = "Within how many seconds customers must be served again (default: ${DEFAULT-VALUE}).")
    private int recovery;

    @Override
    public Integer call() {
        NodesBenchmark.Plan plan = plan();
        NodesBenchmark.Figures figures =
                ground.on(null, Map.of(), spec.commandLine().getErr(), place -> new NodesBenchmark(place, plan).run());
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
            printRecovery(out, figures.recovered(plan));
        }
        return figures.passed(plan) ? 0 : CommandErrors.FAILED;
    }

    private NodesBenchmark.Plan plan() {
        requireOne("--kills", kills);
        requireOne("--redis-away", redisAway);
        requireOne("--postgres-away", postgresAway);
        requireOne("--recovery", recovery);
        return new NodesBenchmark.Plan(
                kills,
                Duration.ofSeconds(redisAway),
                Duration.ofSeconds(postgresAway),
                Duration.ofSeconds(recovery),
                backends.postgres(),
                backends.redis());
    }

    private static void requireOne(String option, int value) {
        if (value < 1) {
            throw new BadUsage(option + " must be at least 1, got " + value);
        }
    }

    private static void print(PrintWriter out, NodesBenchmark.Figures figures) {
        out.printf(
                Locale.ROOT,
                "%d kills, %d messages accepted of %d sent, %d answered, %d times resumed%n",
                figures.kills(),
                figures.accepted(),
                figures.sent(),
                figures.answered(),
                figures.reconnects());
        print(out, "a node killed", figures.nodeKilled());
        print(out, "Redis", figures.redisAway());
        print(out, "PostgreSQL", figures.postgresAway());
        out.printf(
                Locale.ROOT,
                "lost %d, doubled %d, gaps %d, unanswered %d, undelivered %d%n",
                figures.lost(),
                figures.doubled(),
                figures.gaps(),
                figures.unanswered(),
                figures.undelivered());
        if (figures.accepted() < NodesBenchmark.NEEDED) {
            out.printf(Locale.ROOT, "too little was accepted to tell: %d needed%n", NodesBenchmark.NEEDED);
        }
        out.flush();
    }

    private void printRecovery(PrintWriter out, boolean soon) {
        if (!soon) {
            out.printf(Locale.ROOT, "customers were not served again within %d s%n", recovery);
            out.flush();
        }
    }

    private static void print(PrintWriter out, String name, Absence absence) {
        out.printf(
                Locale.ROOT,
                "%s away for %.0f s, %d messages accepted and %d answered meanwhile%n",
                name,
                absence.seconds(),
                absence.accepted(),
                absence.answered());
        print(out, name + " back", absence.recovery());
    }

    private static void print(PrintWriter out, String since, Recovery recovery) {
        out.printf(
                Locale.ROOT,
                "%s: accepted again after %.0f ms, answered after %.0f ms, everything before it after %.0f ms%n",
                since,
                recovery.acceptedMs(),
                recovery.answeredMs(),
                recovery.caughtUpMs());
    }
}
