package io.frontdesk.chat.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.installation.UnusableFolder;
import io.frontdesk.chat.learning.LabelledTexts;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.data.UtteranceSample;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.evaluation.Target;
import io.frontdesk.intent.export.CalibrationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The options of {@code train} that name utterances, and what is read from them. */
final class TrainingFiles {
    private static final double VALIDATION_SHARE = 0.1;

    @Option(
            names = "--data",
            paramLabel = "TRAIN.csv",
            description = "Utterances to learn from: text,label[,lang] as CSV or JSONL; label oos is out of scope.")
    private @Nullable Path data;

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            description =
                    "In place of --data: a pack, or a folder that is one; learns what a server would, FAQ included.")
    private @Nullable String pack;

    @Option(
            names = "--valid",
            paramLabel = "V.csv",
            description = "Utterances to validate on (default: a tenth of each label of --data).")
    private @Nullable Path valid;

    @Option(
            names = "--calibrate",
            paramLabel = "C.csv",
            description = "Utterances to set temperature and thresholds on (default: those validated on).")
    private @Nullable Path calibrate;

    @Option(names = "--lang", paramLabel = "LANG", description = "Takes only the utterances of this language.")
    private @Nullable String lang;

    @Option(
            names = "--per-label",
            paramLabel = "N",
            description = "Learns from only N texts of each label, drawn by --draw.")
    private @Nullable Integer perLabel;

    @Option(
            names = "--share",
            paramLabel = "S",
            description = "Learns from only this share of each label's texts, drawn by --draw.")
    private @Nullable Double share;

    @Option(names = "--draw", paramLabel = "SEED", defaultValue = "1", description = "Which texts are drawn.")
    private long draw;

    /** The language that was asked for; null for whatever the files hold. */
    @Nullable
    String lang() {
        return lang;
    }

    /** All utterances to learn from and to validate on, or those drawn; bad rows are named on {@code err}. */
    List<Utterance> learned(PrintWriter err) {
        List<Utterance> all = all(err);
        try {
            List<Utterance> some = perLabel == null ? all : UtteranceSample.perLabel(all, perLabel, draw);
            return share == null ? some : UtteranceSample.share(some, share, draw);
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--" + outOfRange.getMessage());
        }
    }

    private List<Utterance> all(PrintWriter err) {
        if ((data == null) == (pack == null)) {
            throw new BadUsage("one of --data and --pack says what to learn from");
        }
        if (data != null) {
            return read(data, err);
        }
        if (lang == null) {
            throw new BadUsage("--pack needs --lang: a pack speaks several languages");
        }
        try {
            return new LabelledTexts(Distribution.current().pack(requireNonNull(pack))).of(lang);
        } catch (UnusableFolder none) {
            throw new BadUsage("--pack: " + none.getMessage());
        }
    }

    /** What to learn from and what to choose the epoch by. */
    UtteranceSplit split(List<Utterance> all, long seed, PrintWriter err) {
        if (valid == null) {
            return UtteranceSplit.stratified(all, VALIDATION_SHARE, seed);
        }
        return new UtteranceSplit(all, read(valid, err));
    }

    /** On what the model of this split is calibrated, and to what end. */
    CalibrationPlan calibration(UtteranceSplit split, Target target, PrintWriter err) {
        List<Utterance> alsoHeard = valid == null ? split.valid() : List.of();
        if (calibrate == null) {
            return new CalibrationPlan(split.valid(), alsoHeard, target);
        }
        List<Utterance> utterances = read(calibrate, err);
        Set<String> learned = split.train().stream().map(Utterance::label).collect(toSet());
        if (utterances.stream().map(Utterance::label).noneMatch(learned::contains)) {
            throw new BadUsage("--calibrate: no utterance of " + calibrate + " has a label that is learned");
        }
        return new CalibrationPlan(utterances, alsoHeard, target);
    }

    private List<Utterance> read(Path file, PrintWriter err) {
        try {
            List<Utterance> utterances = UtteranceFile.read(file).stream()
                    .filter(utterance -> lang == null || utterance.lang() == null || lang.equals(utterance.lang()))
                    .toList();
            if (utterances.isEmpty()) {
                throw new BadUsage(file + " holds no utterance in " + lang);
            }
            return utterances;
        } catch (BadUtterances bad) {
            bad.problems().forEach(problem -> err.println(file + ": " + problem));
            throw new BadUsage(file + ": " + bad.problems().size() + " bad rows, nothing was trained");
        }
    }
}
