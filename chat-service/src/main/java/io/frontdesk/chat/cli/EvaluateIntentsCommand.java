package io.frontdesk.chat.cli;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.evaluation.IntentEvaluation;
import io.frontdesk.intent.evaluation.IntentReport;
import io.frontdesk.intent.evaluation.PairedComparison;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.report.ComparedModel;
import io.frontdesk.intent.report.EvaluationReport;
import io.frontdesk.intent.serving.BertIntentClassifier;
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
import java.util.concurrent.Callable;

/** Measures a model folder on labelled texts, beside what can be had without fine-tuning. Changes nothing. */
@Command(
        name = "intents",
        description = "Measures an intent model on labelled texts, beside the baselines.",
        mixinStandardHelpOptions = true)
final class EvaluateIntentsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--model", required = true, paramLabel = "DIR", description = "The model folder.")
    private Path model = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "TEST.csv",
            description = "Labelled texts: text,label[,lang] as CSV, or JSONL.")
    private Path data = Path.of("");

    @Option(names = "--oos", paramLabel = "OOS.csv", description = "Texts out of scope, in the same format.")
    private @Nullable Path oos;

    @Option(
            names = "--train",
            paramLabel = "TRAIN.csv",
            description = "What the baselines learn from (default: the texts stored with the model).")
    private @Nullable Path train;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "Takes only the rows of this language (default: the model's; rows without one always count).")
    private @Nullable String lang;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "Also asks this model the same texts, and reports what changed.")
    private @Nullable Path against;

    @Option(names = "--report", paramLabel = "DIR", description = "Also writes pictures and a page into this folder.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            return evaluate();
        } catch (CorruptModel | BadUtterances bad) {
            throw new BadUsage(String.valueOf(bad.getMessage()));
        }
    }

    private int evaluate() {
        ModelFolder folder = ModelFolder.open(model).verify();
        List<Utterance> test = read(data, folder);
        List<Utterance> foreign = oos == null ? List.of() : read(oos, folder);
        refuseForeignLabels(test, folder.labels());
        IntentReport measured;
        double alone;
        @Nullable ComparedModel compared;
        try (BertIntentClassifier classifier = BertIntentClassifier.open(model)) {
            measured = IntentEvaluation.of(classifier, test, foreign);
            alone = accuracyAlone(classifier, test);
            compared = against == null ? null : compared(against, folder, classifier, test);
        }
        BaselineFigures baselines = baselines(folder, test);
        IntentEvaluationFigures figures = IntentEvaluationFigures.of(measured, alone, baselines, folder, compared);
        if (json) {
            JsonOutput.print(out(), figures);
        } else {
            figures.print(out());
        }
        if (report != null) {
            write(report, new EvaluationReport(measured, baselines, folder.metrics(), compared));
        }
        return 0;
    }

    private static ComparedModel compared(
            Path place, ModelFolder folder, BertIntentClassifier asked, List<Utterance> test) {
        String lang = folder.config().lang();
        String otherLang = ModelFolder.open(place).verify().config().lang();
        if (!otherLang.equals(lang)) {
            throw new BadUsage(place + " speaks " + otherLang + " and " + folder.path() + " " + lang);
        }
        try (BertIntentClassifier other = BertIntentClassifier.open(place)) {
            return new ComparedModel(other.version(), PairedComparison.of(other, asked, test));
        }
    }

    /** The share the fine-tuned model gets right when the examples are not heard. */
    private static double accuracyAlone(BertIntentClassifier classifier, List<Utterance> test) {
        List<Utterance> known = test.stream().filter(row -> !row.isOutOfScope()).toList();
        return known.stream()
                .mapToInt(row -> classifier.bestAlone(row.text()).equals(row.label()) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private List<Utterance> read(Path file, ModelFolder folder) {
        String wanted = lang == null ? folder.config().lang() : lang;
        List<Utterance> rows = UtteranceFile.read(file).stream()
                .filter(row -> row.lang() == null || row.lang().equals(wanted))
                .toList();
        if (rows.isEmpty()) {
            throw new BadUsage(file + " holds no row in " + wanted);
        }
        return rows;
    }

    private void refuseForeignLabels(List<Utterance> test, List<String> labels) {
        List<String> unknown = test.stream()
                .filter(row -> !row.isOutOfScope())
                .map(Utterance::label)
                .distinct()
                .filter(label -> !labels.contains(label))
                .sorted()
                .toList();
        if (test.stream().allMatch(row -> row.isOutOfScope() || unknown.contains(row.label()))) {
            throw new BadUsage(data + " has no row whose label the model knows; it knows " + labels.getFirst() + ", "
                    + labels.get(1) + ", …");
        }
        if (!unknown.isEmpty()) {
            warn("the model does not know " + String.join(", ", unknown) + "; such rows count as wrong");
        }
    }

    private @Nullable BaselineFigures baselines(ModelFolder folder, List<Utterance> test) {
        Path examples = train != null ? train : folder.file(ModelFolder.TRAINING);
        if (train == null && !folder.has(ModelFolder.TRAINING)) {
            warn("no baselines: the model folder has no " + ModelFolder.TRAINING + "; give --train");
            return null;
        }
        return ModelBaselines.of(folder, read(examples, folder), test, this::warn);
    }

    private static void write(Path folder, EvaluationReport report) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadUsage(folder + " is a file, not a folder");
        }
        try {
            report.writeTo(folder);
        } catch (IOException unwritable) {
            throw new BadUsage("the report cannot be written to " + folder);
        }
    }

    private void warn(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("frontdesk: " + sentence);
        err.flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
