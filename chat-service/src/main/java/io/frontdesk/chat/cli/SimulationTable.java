package io.frontdesk.chat.cli;

import io.frontdesk.chat.simulation.Figures;

import java.io.PrintWriter;
import java.util.Locale;

/** The figures of a simulation as people read them. */
final class SimulationTable {
    private SimulationTable() {}

    static void print(PrintWriter out, Figures figures) {
        out.printf(
                Locale.ROOT,
                "%d weeks, seed %d, %.0f s; %d decisions of the reviewer, %d entries, %d trainings, %d of them stopped%n",
                figures.weeks(),
                figures.seed(),
                figures.seconds(),
                figures.reviewDecisions(),
                figures.published().size(),
                figures.trainings().size(),
                figures.blockedCandidates());
        out.printf(
                "%n%-6s %9s %9s %9s %9s %9s %9s%n",
                "week", "customers", "right", "uncovered", "wrong", "control", "its wrong");
        for (int week = 0; week < figures.weeks(); week++) {
            Figures.Week loop = figures.loop().get(week);
            Figures.Week control = figures.control().get(week);
            out.printf(
                    Locale.ROOT,
                    "%-6d %9d %8.1f%% %8.1f%% %8.1f%% %8.1f%% %8.1f%%%n",
                    loop.week(),
                    loop.customers(),
                    100 * loop.contained().share(),
                    100 * loop.uncovered().share(),
                    100 * loop.wrong().share(),
                    100 * control.contained().share(),
                    100 * control.wrong().share());
        }
        out.println();
        figures.promises()
                .forEach(promise -> out.printf(
                        "%-6s %s: %s%n", promise.kept() ? "kept" : "MISSED", promise.what(), promise.seen()));
    }
}
