package io.frontdesk.chat.cli;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.mood.MoodEvaluation;
import io.frontdesk.intent.mood.MoodExample;
import io.frontdesk.intent.mood.MoodFile;
import io.frontdesk.intent.mood.MoodHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Fits a mood head to one file and asks it another. Changes nothing. */
@Command(
        name = "mood",
        description = "Learns moods from one file of texts and measures itself on another.",
        mixinStandardHelpOptions = true)
final class EvaluateMoodCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--train",
            required = true,
            paramLabel = "TRAIN.csv",
            description = "Texts to learn from: text,mood,anger,lang.")
    private Path train = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "TEST.csv",
            description = "Texts to be asked, in the same format.")
    private Path data = Path.of("");

    @Option(names = "--lang", required = true, paramLabel = "LANG", description = "en or zh: whose rows count.")
    private String lang = "en";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<MoodExample> learned = read(train);
        List<MoodExample> asked = read(data);
        BaseCheckpoint base = BaseCheckpoint.named("zh".equals(lang) ? "bge-small-zh" : "bge-small-en");
        try (SentenceEncoder encoder = SentenceEncoder.open(base)) {
            MoodHead head = MoodHead.fit(learned, vectors(encoder, learned));
            print(MoodEvaluation.of(head, asked, vectors(encoder, asked)));
        }
        return 0;
    }

    private static List<float[]> vectors(SentenceEncoder encoder, List<MoodExample> examples) {
        return encoder.encodeAll(
                examples.stream().map(MoodExample::text).toList(),
                Runtime.getRuntime().availableProcessors());
    }

    private List<MoodExample> read(Path file) {
        try {
            List<MoodExample> rows = MoodFile.read(file).stream()
                    .filter(example -> example.lang().equals(lang))
                    .toList();
            if (rows.isEmpty()) {
                throw new BadUsage(file + " holds no row in " + lang);
            }
            return rows;
        } catch (BadUtterances bad) {
            throw new BadUsage(String.valueOf(bad.getMessage()));
        }
    }

    private void print(MoodEvaluation.Figures figures) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.print(out, figures);
            return;
        }
        out.printf(
                Locale.ROOT,
                "%d texts, mood right %.1f %% (of negative %.1f, neutral %.1f, positive %.1f)%n",
                figures.examples(),
                100 * figures.accuracy(),
                100 * figures.negativeRecall(),
                100 * figures.neutralRecall(),
                100 * figures.positiveRecall());
        out.printf(
                Locale.ROOT,
                "angry: %.1f %% of those found are, %.1f %% of those there are found%n",
                100 * figures.angryPrecision(),
                100 * figures.angryRecall());
        out.flush();
    }
}
