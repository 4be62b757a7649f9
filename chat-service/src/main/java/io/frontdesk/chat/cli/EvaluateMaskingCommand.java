package io.frontdesk.chat.cli;

import io.frontdesk.chat.privacy.mask.PersonalData;
import io.frontdesk.chat.privacy.mask.evaluation.MarkedFile;
import io.frontdesk.chat.privacy.mask.evaluation.MarkedText;
import io.frontdesk.chat.privacy.mask.evaluation.MaskingEvaluation;
import io.frontdesk.chat.privacy.mask.evaluation.MaskingFigures;
import io.frontdesk.chat.privacy.mask.evaluation.MaskingFigures.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Masks texts in which the personal data is marked, and compares. Changes nothing. */
@Command(
        name = "masking",
        description = "Measures how much personal data is masked, and how much else, on marked texts.",
        mixinStandardHelpOptions = true)
final class EvaluateMaskingCommand implements Callable<Integer> {
    private static final Path SHOP = Path.of("test-data/packs/shop");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "TEXTS.jsonl",
            description = "One object a line: {\"text\", \"spans\": [{\"kind\", \"start\", \"end\"}]}.")
    private Path data = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "Folder whose pack.json tells how order numbers are written (default: the shop's).")
    private @Nullable Path pack;

    @Option(names = "--misses", description = "Prints what was missed and what was masked without need.")
    private boolean misses;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        MaskingFigures figures = MaskingEvaluation.of(new PersonalData(orders(), false), texts());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, figures(figures));
        } else {
            print(out, figures);
        }
        return 0;
    }

    private List<MarkedText> texts() {
        try {
            return MarkedFile.read(InputFile.readable(data));
        } catch (IOException unreadable) {
            throw new BadUsage(data + " cannot be read as UTF-8");
        } catch (IllegalArgumentException bad) {
            throw new BadUsage(data + ": " + bad.getMessage());
        }
    }

    private List<String> orders() {
        if (pack != null) {
            return PackOption.orderNumbers(pack);
        }
        return Files.isReadable(SHOP.resolve("pack.json")) ? PackOption.orderNumbers(SHOP) : List.of();
    }

    /** What was missed only on request: it is the personal data itself. */
    private MaskingFigures figures(MaskingFigures all) {
        return misses ? all : all.withoutMisses();
    }

    private void print(PrintWriter out, MaskingFigures figures) {
        out.printf(Locale.ROOT, "%d texts%n", figures.texts());
        line(out, "structured", figures.structured());
        out.printf("  of the kinds %s%n", String.join(", ", figures.structuredKinds()));
        line(out, "all", figures.all());
        figures.kinds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> line(out, kind.getKey(), kind.getValue()));
        out.printf(
                Locale.ROOT,
                "long numbers of no known kind: %d masked, %d of them marked%n",
                figures.other().masked(),
                figures.other().covering());
        if (misses) {
            figures.misses().forEach(out::println);
        }
        out.flush();
    }

    private static void line(PrintWriter out, String name, Score score) {
        out.printf(
                Locale.ROOT,
                "%-11s recall %5.1f %% (%d of %d, %d with the right tag), precision %5.1f %% (%d of %d)%n",
                name,
                100 * score.getRecall(),
                score.found(),
                score.marked(),
                score.tagged(),
                100 * score.getPrecision(),
                score.right(),
                score.masked());
    }
}
