package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.Baselines;
import io.frontdesk.chat.review.effort.EffortFigures;
import io.frontdesk.chat.review.effort.EffortFigures.Measured;
import io.frontdesk.chat.review.effort.ReviewEffort;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.encoder.EncodedUtterances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Counts the labels that the inbox's order saves. Ends with 1 where they are not half of those that any order needs. */
@Command(
        name = "review",
        description = "Counts labels to the same accuracy: in any order and in that of the review inbox.",
        mixinStandardHelpOptions = true)
final class BenchReviewCommand implements Callable<Integer> {
    private static final double HALF = 0.5;
    private static final int BATCH = 20;
    private static final int MOST = 1_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            defaultValue = "test-data/packs/shop",
            description = "Folder with utterances, oos and gold/exam.csv (default: ${DEFAULT-VALUE}).")
    private Path pack = Path.of("");

    @Option(
            names = "--labels",
            paramLabel = "N",
            defaultValue = "400",
            description = "How many labels any order gets, in batches of 20 (default: ${DEFAULT-VALUE}).")
    private int labels;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many streams of traffic to invent (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** Both languages. */
    record Figures(List<EffortFigures> languages) {
        Figures {
            languages = List.copyOf(languages);
        }
    }

    @Override
    public Integer call() {
        if (labels < BATCH || labels > MOST || labels % BATCH != 0) {
            throw new BadUsage("--labels must be a multiple of " + BATCH + " up to " + MOST + ", got " + labels);
        }
        if (seeds < 1) {
            throw new BadUsage("--seeds must be at least 1, got " + seeds);
        }
        Figures figures = measured();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, figures);
        } else {
            figures.languages().forEach(each -> print(out, each));
            out.flush();
        }
        boolean saved = figures.languages().stream().map(EffortFigures::exam).allMatch(BenchReviewCommand::isHalf);
        return saved ? 0 : CommandErrors.FAILED;
    }

    private static boolean isHalf(Measured exam) {
        return exam.needed() >= 0 && exam.ratio() <= HALF;
    }

    private Figures measured() {
        Path exam = pack.resolve("gold").resolve("exam.csv");
        if (!Files.isReadable(exam)) {
            throw new BadUsage("--pack: " + pack + " has no gold/exam.csv");
        }
        try (Encoders encoders = new Encoders()) {
            List<EffortFigures> all = new ArrayList<>();
            for (LearnedLanguage language : LearnedLanguage.all()) {
                List<EncodedUtterances> labelled = new Baselines(pack, encoders).labelled(language);
                List<Utterance> asked = UtteranceFile.read(exam).stream()
                        .filter(text -> language.lang().equals(text.lang()))
                        .toList();
                EncodedUtterances examined = EncodedUtterances.of(
                        encoders.of(language), asked, Runtime.getRuntime().availableProcessors());
                all.add(new ReviewEffort(language.lang(), labelled.getFirst(), labelled.getLast(), examined)
                        .run(seeds, labels));
            }
            return new Figures(all);
        }
    }

    private static void print(PrintWriter out, EffortFigures figures) {
        out.printf(Locale.ROOT, "%s, mean of %d streams%n", figures.lang(), figures.seeds());
        line(out, "on the exam", figures.exam());
        line(out, "on texts held apart", figures.heldApart());
        line(out, "the same by traffic", figures.traffic());
    }

    private static void line(PrintWriter out, String on, Measured measured) {
        out.printf(
                Locale.ROOT,
                "  %-20s from %.1f %%, any order %.1f %% with %d labels; for that any order of groups needs %s, the inbox %s"
                        + "%n  %-20s with as many, any order of groups %.1f %%, the inbox %.1f %%%n",
                on,
                100 * measured.start(),
                100 * measured.random(),
                measured.labels(),
                needed(measured.groupsNeeded(), measured.labels()),
                needed(measured.needed(), measured.labels()),
                "",
                100 * measured.groups(),
                100 * measured.inbox());
    }

    private static String needed(double needed, int of) {
        return needed < 0 ? "more" : String.format(Locale.ROOT, "%.0f (%.2f)", needed, needed / of);
    }
}
