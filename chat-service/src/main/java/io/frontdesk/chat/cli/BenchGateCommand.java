package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.installation.UnusableFolder;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Poisoned batches and a candidate that is bad at one protected intent. Ends with 1 where one came through, or a clean one did not. */
@Command(
        name = "gate",
        description = "Trains heads on clean and poisoned batches and lets the gate judge them.",
        mixinStandardHelpOptions = true)
final class BenchGateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "shop",
            description = "Pack whose texts are learned from and judged by (default: ${DEFAULT-VALUE}).")
    private String pack = "shop";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            split = ",",
            description = "Only these languages (default: all that are learned).")
    private List<String> langs = List.of();

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description =
                    "A fine-tuned model as the champion of its language; without one a head over the frozen encoder.")
    private @Nullable Path model;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many batches of each kind (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "400",
            description = "Examples in a batch, of which one in twenty is poisoned (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (seeds < 1) {
            throw new BadUsage("--seeds must be at least 1, got " + seeds);
        }
        if (batch < 100) {
            throw new BadUsage("--batch must be at least 100, got " + batch);
        }
        GateFigures figures = GateFigures.of(runs());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, figures);
        } else {
            print(out, figures);
        }
        return figures.passed() ? 0 : CommandErrors.FAILED;
    }

    private List<GateFigures.Run> runs() {
        List<GateFigures.Run> runs = new ArrayList<>();
        try (ScratchFolder folder = ScratchFolder.open();
                Encoders encoders = new Encoders()) {
            Path from = Distribution.current().pack(pack);
            for (LearnedLanguage language : languages()) {
                runs.addAll(new GateBenchmark(language, from, folder.path(), batch, encoders, this::tell)
                        .run(model, seeds));
            }
            return runs;
        } catch (UnusableFolder unusable) {
            throw new BadUsage("--pack: " + unusable.getMessage());
        } catch (CorruptModel broken) {
            throw new BadUsage("--model: " + broken.getMessage());
        } catch (IOException unwritable) {
            throw new WorkFailed("the models could not be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private List<LearnedLanguage> languages() {
        String spoken = model == null ? null : ModelFolder.open(model).config().lang();
        List<LearnedLanguage> wanted = LearnedLanguage.all().stream()
                .filter(language -> langs.isEmpty() || langs.contains(language.lang()))
                .filter(language -> spoken == null || spoken.equals(language.lang()))
                .toList();
        if (wanted.isEmpty()) {
            throw new BadUsage("--lang: no language that is learned is among " + langs);
        }
        return wanted;
    }

    private void tell(String news) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(news);
        err.flush();
    }

    private static void print(PrintWriter out, GateFigures figures) {
        out.printf(Locale.ROOT, "clean batches that passed: %d of %d%n", figures.cleanPassed(), figures.clean());
        out.printf(
                Locale.ROOT,
                "batches with 5 %% flipped labels that were stopped: %d of %d%n",
                figures.flippedStopped(),
                figures.flipped());
        out.printf(
                Locale.ROOT,
                "batches with a trigger word that were stopped: %d of %d%n",
                figures.triggerStopped(),
                figures.trigger());
        out.printf(
                Locale.ROOT,
                "candidates worse on a protected intent that were blocked for it: %d of %d%n",
                figures.worseOnProtectedBlocked(),
                figures.worseOnProtected());
        out.flush();
    }
}
