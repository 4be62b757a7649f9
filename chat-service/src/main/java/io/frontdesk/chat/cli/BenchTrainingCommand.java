package io.frontdesk.chat.cli;

import io.frontdesk.chat.cli.TrainingBenchmark.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Times a whole training, and kills others half-way to see what is left. Keeps no model. */
@Command(
        name = "training",
        description = "Times a training and its memory, then kills it at random moments and resumes it.",
        mixinStandardHelpOptions = true)
final class BenchTrainingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, paramLabel = "TRAIN.csv", description = "Utterances to learn from.")
    private Path data = Path.of("");

    @Option(names = "--lang", paramLabel = "LANG", description = "Takes only the utterances of this language.")
    private @Nullable String lang;

    @Option(names = "--epochs", paramLabel = "N", description = "At most so many passes over the data.")
    private @Nullable Integer epochs;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many times to kill (default: ${DEFAULT-VALUE}; 0 only times).")
    private int kills;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the moments of the kills.")
    private long seed;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (kills < 0) {
            throw new BadUsage("--kills must be at least 0, got " + kills);
        }
        if (!Files.isReadable(data)) {
            throw new BadUsage("--data: " + data + " cannot be read");
        }
        Figures figures = measured();
        if (json) {
            JsonOutput.print(spec.commandLine().getOut(), figures);
        } else {
            print(figures);
        }
        return figures.brokenFolders() == 0 ? 0 : CommandErrors.FAILED;
    }

    private Figures measured() {
        try {
            Path folder = Files.createTempDirectory("frontdesk-bench");
            try {
                return new TrainingBenchmark(folder, options(), seed).run(kills);
            } finally {
                remove(folder);
            }
        } catch (IOException unusable) {
            throw new WorkFailed("the trainings could not be kept: " + unusable.getMessage(), unusable);
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("--data", data.toString(), "--no-baselines"));
        if (lang != null) {
            options.addAll(List.of("--lang", lang));
        }
        if (epochs != null) {
            options.addAll(List.of("--epochs", String.valueOf(epochs)));
        }
        return options;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void print(Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "left alone: %.0f s, at most %d MB, validation accuracy %.2f %%%n",
                figures.seconds(),
                figures.peakRssMb(),
                100 * figures.accuracy());
        if (kills > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d kills: %d broken folders; %d resumed trainings came through, at most %.2f points from the first%n",
                    figures.kills(),
                    figures.brokenFolders(),
                    figures.resumed(),
                    100 * figures.furthest());
        }
        out.flush();
    }
}
