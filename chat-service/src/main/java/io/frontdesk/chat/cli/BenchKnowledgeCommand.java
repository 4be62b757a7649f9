package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.KnowledgeBenchmark;
import io.frontdesk.chat.benchmark.KnowledgeFigures;
import io.frontdesk.chat.benchmark.KnowledgeFigures.Spreadsheet;
import io.frontdesk.chat.encoding.Encoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures knowledge of many entries: search, and publishing a spreadsheet of them beside customers who ask. */
@Command(
        name = "knowledge",
        description = "Measures search among many entries, and publishing them beside customers who ask.",
        mixinStandardHelpOptions = true)
final class BenchKnowledgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GroundOptions ground = new GroundOptions();

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many entries (default: ${DEFAULT-VALUE}).")
    private int entries;

    @Option(names = "--search-only", description = "Publishes no spreadsheet on a server.")
    private boolean searchOnly;

    @Override
    public Integer call() {
        if (entries < 1) {
            throw new BadUsage("--entries must be at least 1, got " + entries);
        }
        KnowledgeFigures figures = ground.on(null, Map.of(), spec.commandLine().getErr(), place -> {
            KnowledgeBenchmark benchmark = new KnowledgeBenchmark(place, ground.folder());
            KnowledgeFigures search = search(benchmark);
            return searchOnly ? search : benchmark.withSpreadsheet(search);
        });
        PrintWriter out = spec.commandLine().getOut();
        if (ground.json()) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return 0;
    }

    private KnowledgeFigures search(KnowledgeBenchmark benchmark) {
        try (ScratchFolder folder = ScratchFolder.open();
                Encoders encoders = new Encoders()) {
            return benchmark.search(entries, folder.path(), encoders.embedders());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void print(PrintWriter out, KnowledgeFigures figures) {
        out.printf(
                Locale.ROOT,
                "%d entries, %d phrasings, indexed in %.1f s%n",
                figures.entries(),
                figures.phrasings(),
                figures.indexS());
        out.printf(
                Locale.ROOT,
                "hybrid search without embedding: p50 %.2f ms, p99 %.2f ms; recall@10 %.4f%n",
                figures.hybridMs().p50(),
                figures.hybridMs().p99(),
                figures.recallAt10());
        Spreadsheet sheet = figures.spreadsheet();
        if (sheet != null) {
            out.printf(
                    Locale.ROOT,
                    "spreadsheet of %d rows served after %.1f s; meanwhile %d answers, p99 %.0f ms (quiet: %.0f ms)%n",
                    sheet.rows(),
                    sheet.seconds(),
                    sheet.answered(),
                    sheet.beside().p99(),
                    sheet.quiet().p99());
            out.printf(
                    Locale.ROOT,
                    "its answers were read %.1f s later; meanwhile p99 %.0f ms%n",
                    sheet.readS(),
                    sheet.reading().p99());
            out.printf(
                    Locale.ROOT,
                    "an edit is the answer after %.2f s; a version is back after %.2f s%n",
                    sheet.editS(),
                    sheet.restoreS());
        }
        out.flush();
    }
}
