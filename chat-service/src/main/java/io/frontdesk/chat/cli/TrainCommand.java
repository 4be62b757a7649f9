package io.frontdesk.chat.cli;

import static java.util.stream.Collectors.toSet;

import io.frontdesk.chat.encoding.UtteranceVectors;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.baseline.ExampleVotes;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.TextForm;
import io.frontdesk.intent.checkpoint.UnknownCheckpoint;
import io.frontdesk.intent.checkpoint.UnreadableCheckpoint;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.distillation.ModelTeachers;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.export.CalibrationPlan;
import io.frontdesk.intent.export.ModelPublication;
import io.frontdesk.intent.export.Precision;
import io.frontdesk.intent.huggingface.HuggingFaceFolder;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelDraft;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.serving.SecondOpinion;
import io.frontdesk.intent.training.DeviceFull;
import io.frontdesk.intent.training.Diverged;
import io.frontdesk.intent.training.FineTuned;
import io.frontdesk.intent.training.FineTuner;
import io.frontdesk.intent.training.NoGpu;
import io.frontdesk.intent.training.OtherTraining;
import io.frontdesk.intent.training.Teacher;
import io.frontdesk.intent.training.TrainingProgress;
import io.frontdesk.intent.training.TrainingSettings;
import io.frontdesk.intent.training.UnusableData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Fine-tunes an intent model on labelled utterances and writes a model folder. Touches no running server. */
@Command(
        name = "train",
        description = "Fine-tunes an intent model and writes a model folder.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final double VALIDATION_SHARE = 0.1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "TRAIN.csv",
            description = "Utterances to learn from: text,label[,lang] as CSV or JSONL; label oos is out of scope.")
    private Path data = Path.of("");

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

    @Option(
            names = "--base",
            paramLabel = "NAME",
            description =
                    "The checkpoint to start from, or a folder with a BERT of Hugging Face's (default: by --lang).")
    private @Nullable String base;

    @Option(names = "--lang", paramLabel = "LANG", description = "Takes only the utterances of this language.")
    private @Nullable String lang;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "model",
            description = "Where the model folder goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("model");

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private TargetOptions targets = new TargetOptions();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--progress", paramLabel = "FILE.json", description = "Keeps this file saying how far it is.")
    private @Nullable Path progress;

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description =
                    "Vectors of the utterances under the checkpoint, as a server keeps them: saves computing them.")
    private @Nullable Path vectors;

    @Option(
            names = "--precision",
            paramLabel = "fp32|int8",
            description = "What the served model computes in (default: int8 where that costs at most 0.3 points).")
    private @Nullable Precision precision;

    @Option(names = "--no-baselines", description = "Leaves out the comparison with the frozen encoder at the end.")
    private boolean noBaselines;

    @Option(names = "--resume", description = "Goes on where an interrupted training into the same --out stopped.")
    private boolean resume;

    @Option(
            names = "--head-only",
            description = "Learns new or changed intents over the encoder of --from, in seconds.")
    private boolean headOnly;

    @Option(names = "--from", paramLabel = "MODEL", description = "The model whose encoder --head-only keeps.")
    private @Nullable Path from;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (headOnly || from != null) {
            return learnHead();
        }
        ProgressFile file = progress == null ? null : new ProgressFile(progress);
        try {
            TrainedFigures figures = train(file);
            if (file != null) {
                file.done();
            }
            if (json) {
                JsonOutput.print(spec.commandLine().getOut(), figures);
            } else {
                figures.print(spec.commandLine().getOut());
            }
            return 0;
        } catch (RuntimeException failure) {
            if (file != null) {
                file.failed(String.valueOf(failure.getMessage()));
            }
            throw failure;
        }
    }

    private int learnHead() {
        if (!headOnly || from == null) {
            throw new BadUsage("--head-only and --from MODEL belong together");
        }
        refuseForeignOut();
        HeadOnlyTraining.Figures figures = new HeadOnlyTraining(from, out, options.seed()).train(read(data));
        if (json) {
            JsonOutput.print(spec.commandLine().getOut(), figures);
        } else {
            figures.print(spec.commandLine().getOut());
        }
        return 0;
    }

    private TrainedFigures train(@Nullable ProgressFile file) {
        targets.target();
        options.settings(1); // a bad option is named before any file is read
        BaseCheckpoint checkpoint = checkpoint();
        refuseForeignOut();
        UtteranceSplit split = split(options.seed());
        List<Utterance> calibrateOn = calibrateOn(split);
        TrainingSettings settings = options.settings(split.train().size());
        try (TrainingBar bar = new TrainingBar()) {
            List<TrainingProgress> listeners = new ArrayList<>();
            listeners.add(onTerminal() ? bar : new EpochLines(err()));
            if (file != null) {
                listeners.add(file);
            }
            FineTuner alone = new FineTuner(checkpoint, settings, work(), new ManyProgress(listeners));
            FineTuner tuner = options.teachers().isEmpty() ? alone : alone.taughtBy(teachers());
            FineTuned model = search.isWanted()
                    ? search.best(checkpoint, split, work(), err(), settings, resume)
                    : resume ? tuner.resume(split) : tuner.train(split);
            TrainedFigures figures = publish(model, split, calibrateOn);
            tuner.forget();
            return figures;
        } catch (NoGpu | UnusableData | OtherTraining unusable) {
            throw new BadUsage(String.valueOf(unusable.getMessage()));
        } catch (Diverged diverged) {
            throw new WorkFailed("the training diverged twice, try a smaller --lr: " + diverged.getMessage(), diverged);
        } catch (DeviceFull full) {
            throw new WorkFailed(String.valueOf(full.getMessage()), full);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new WorkFailed("the model could not be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private Teacher teachers() {
        try {
            return ModelTeachers.of(
                    options.teachers().stream().map(ModelFolder::open).toList());
        } catch (CorruptModel unusable) {
            throw new BadUsage("--teacher: " + unusable.getMessage());
        }
    }

    private BaseCheckpoint checkpoint() {
        String name = base == null ? "zh".equals(lang) ? "bge-small-zh" : "bge-small-en" : base;
        try {
            return name.contains("/") || Files.isDirectory(Path.of(name))
                    ? HuggingFaceFolder.open(Path.of(name), "zh".equals(lang) ? TextForm.SIMPLIFIED : TextForm.NFKC)
                    : BaseCheckpoint.named(name);
        } catch (UnknownCheckpoint | UnreadableCheckpoint unusable) {
            throw new BadUsage("--base: " + unusable.getMessage());
        }
    }

    private String language(BaseCheckpoint checkpoint) {
        return lang != null ? lang : checkpoint.name().endsWith("-zh") ? "zh" : "en";
    }

    /** Before hours are spent: whether the model can go where it should. */
    private void refuseForeignOut() {
        try {
            ModelDraft.refuseForeign(out.toAbsolutePath().normalize());
        } catch (IOException foreign) {
            throw new BadUsage("--out: " + foreign.getMessage());
        }
    }

    private UtteranceSplit split(long seed) {
        List<Utterance> all = read(data);
        if (valid == null) {
            return UtteranceSplit.stratified(all, VALIDATION_SHARE, seed);
        }
        return new UtteranceSplit(all, read(valid));
    }

    private List<Utterance> calibrateOn(UtteranceSplit split) {
        if (calibrate == null) {
            return split.valid();
        }
        List<Utterance> utterances = read(calibrate);
        Set<String> learned = split.train().stream().map(Utterance::label).collect(toSet());
        if (utterances.stream().map(Utterance::label).noneMatch(learned::contains)) {
            throw new BadUsage("--calibrate: no utterance of " + calibrate + " has a label that is learned");
        }
        return utterances;
    }

    private List<Utterance> read(Path file) {
        try {
            List<Utterance> utterances = UtteranceFile.read(file).stream()
                    .filter(utterance -> lang == null || utterance.lang() == null || lang.equals(utterance.lang()))
                    .toList();
            if (utterances.isEmpty()) {
                throw new BadUsage(file + " holds no utterance in " + lang);
            }
            return utterances;
        } catch (BadUtterances bad) {
            bad.problems().forEach(problem -> err().println(file + ": " + problem));
            throw new BadUsage(file + ": " + bad.problems().size() + " bad rows, nothing was trained");
        }
    }

    /** Writes the model folder; the encoder as it was before is heard beside the model, and compared with it. */
    private TrainedFigures publish(FineTuned model, UtteranceSplit split, List<Utterance> calibrateOn)
            throws IOException {
        try (SentenceEncoder frozen = SentenceEncoder.open(model.base())) {
            EncodedUtterances examples = examples(frozen, inScope(split.train()));
            SecondOpinion opinion = model.base().isShipped() // others are not there where the model will serve
                    ? new SecondOpinion(
                            ExampleVotes.of(model.labels(), examples, foreign(frozen, split.train())), frozen)
                    : null;
            ModelFolder folder = new ModelPublication(
                            model,
                            split,
                            new CalibrationPlan(
                                    calibrateOn, valid == null ? split.valid() : List.of(), targets.target()),
                            opinion,
                            precision,
                            language(model.base()),
                            options.seed(),
                            FrontdeskVersion.current())
                    .writeTo(out, Clock.systemUTC());
            BaselineFigures baseline =
                    noBaselines ? null : BaselineFigures.of(frozen, examples, inScope(split.valid()));
            return TrainedFigures.of(model, folder, baseline);
        }
    }

    private static List<float[]> foreign(SentenceEncoder frozen, List<Utterance> train) {
        return frozen.encodeAll(train.stream()
                .filter(Utterance::isOutOfScope)
                .map(Utterance::text)
                .toList());
    }

    private EncodedUtterances examples(SentenceEncoder frozen, List<Utterance> train) {
        return Optional.ofNullable(vectors)
                .flatMap(file -> new UtteranceVectors(file, frozen).find(inScope(read(data))))
                .map(all -> all.only(Set.copyOf(train)))
                .orElseGet(() -> EncodedUtterances.of(frozen, train, options.threads()));
    }

    private static List<Utterance> inScope(List<Utterance> utterances) {
        return utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .toList();
    }

    private Path work() {
        Path place = out.toAbsolutePath().normalize();
        return place.resolveSibling("." + place.getFileName() + ".work");
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
