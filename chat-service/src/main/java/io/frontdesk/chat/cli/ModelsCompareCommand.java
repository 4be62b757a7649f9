package io.frontdesk.chat.cli;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.evaluation.PairedComparison;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.UnknownModel;
import io.frontdesk.intent.serving.BertIntentClassifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Asks two models the same texts, and says whether the one is better or was lucky. Switches nothing. */
@Command(
        name = "compare",
        description = "Asks two models the same texts; prints what changed, with McNemar's test.",
        mixinStandardHelpOptions = true)
final class ModelsCompareCommand implements Callable<Integer> {
    private static final int SHOWN = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FIRST", description = "A model folder, or LANG/VERSION in the data folder.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND", description = "The other model.")
    private String second = "";

    @Option(names = "--test", required = true, paramLabel = "CSV", description = "Labelled texts: text,label[,lang].")
    private Path test = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder.")
    private Path data = Path.of("data");

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            PairedComparison compared = compare();
            if (json) {
                JsonOutput.print(spec.commandLine().getOut(), compared);
            } else {
                print(compared);
            }
            return 0;
        } catch (CorruptModel | UnknownModel | BadUtterances bad) {
            throw new BadUsage(String.valueOf(bad.getMessage()));
        }
    }

    private PairedComparison compare() {
        Path one = ModelPlace.of(data, first);
        Path other = ModelPlace.of(data, second);
        String lang = ModelFolder.open(one).config().lang();
        String otherLang = ModelFolder.open(other).config().lang();
        if (!lang.equals(otherLang)) {
            throw new BadUsage(first + " speaks " + lang + " and " + second + " " + otherLang);
        }
        List<Utterance> asked = UtteranceFile.read(test).stream()
                .filter(row -> row.lang() == null || row.lang().equals(lang))
                .filter(row -> !row.isOutOfScope())
                .toList();
        if (asked.isEmpty()) {
            throw new BadUsage(test + " holds no row in " + lang + " with an intent");
        }
        try (BertIntentClassifier a = BertIntentClassifier.open(one);
                BertIntentClassifier b = BertIntentClassifier.open(other)) {
            return PairedComparison.of(a, b, asked);
        }
    }

    private void print(PairedComparison compared) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-28s %6.2f %% of %d%n", first, 100 * compared.firstAccuracy(), compared.texts());
        out.printf(Locale.ROOT, "%-28s %6.2f %%%n", second, 100 * compared.secondAccuracy());
        out.printf(
                Locale.ROOT,
                "only the first right %d, only the second %d, p = %.3g (McNemar, exact)%n",
                compared.firstOnly(),
                compared.secondOnly(),
                compared.pValue());
        out.printf("%n%d texts are understood differently%n", compared.changed().size());
        compared.changed().stream()
                .limit(SHOWN)
                .forEach(change -> out.printf(
                        "  %s%n      is %s: %s %s, %s %s%n",
                        change.text(),
                        change.label(),
                        mark(change.label(), change.first()),
                        change.first(),
                        mark(change.label(), change.second()),
                        change.second()));
        out.flush();
    }

    private static String mark(String label, String said) {
        return label.equals(said) ? "right" : "wrong";
    }
}
