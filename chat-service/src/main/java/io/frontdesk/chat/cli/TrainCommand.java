package io.frontdesk.chat.cli;

import io.frontdesk.chat.cli.PublicationOptions.Learned;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.TextForm;
import io.frontdesk.intent.checkpoint.UnknownCheckpoint;
import io.frontdesk.intent.checkpoint.UnreadableCheckpoint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.distillation.ModelTeachers;
import io.frontdesk.intent.huggingface.HuggingFaceFolder;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelDraft;
import io.frontdesk.intent.registry.ModelFolder;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Fine-tunes an intent model on labelled utterances and writes a model folder. Touches no running server. */
@Command(
        name = "train",
        description = "Fine-tunes an intent model and writes a model folder.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TrainingFiles files = new TrainingFiles();

    @Option(
            names = "--base",
            paramLabel = "NAME",
            description =
                    "The checkpoint to start from, or a folder with a BERT of Hugging Face's (default: by --lang).")
    private @Nullable String base;

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

    @Mixin
    private PublicationOptions publication = new PublicationOptions();

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
        ProgressFile file = progress == null ? null : new ProgressFile(progress);
        try {
            if (headOnly || from != null) {
                int code = learnHead();
                if (file != null) {
                    file.done();
                }
                return code;
            }
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
        HeadOnlyTraining.Figures figures = new HeadOnlyTraining(from, out, options.seed()).train(files.learned(err()));
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
        List<Utterance> all = files.learned(err());
        UtteranceSplit split = files.split(all, options.seed(), err());
        Learned learned = new Learned(all, split, files.calibration(split, targets.target(), err()));
        TrainingSettings settings = options.settings(split.train().size());
        try (TrainingBar bar = new TrainingBar()) {
            List<TrainingProgress> listeners = new ArrayList<>();
            listeners.add(onTerminal() ? bar : new EpochLines(err()));
            if (file != null) {
                listeners.add(file);
            }
            FrozenVectors vectors = publication.vectors(checkpoint, learned, options.threads());
            FineTuner alone = new FineTuner(checkpoint, settings, work(), new ManyProgress(listeners))
                    .remembering(vectors::byText);
            FineTuner tuner = options.teachers().isEmpty() ? alone : alone.taughtBy(teachers());
            FineTuned model = search.isWanted()
                    ? search.best(checkpoint, split, work(), err(), settings, resume)
                    : resume ? tuner.resume(split) : tuner.train(split);
            TrainedFigures figures = publication.publish(model, learned, vectors, files.lang(), options.seed(), out);
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
        String name = base == null ? "zh".equals(files.lang()) ? "bge-small-zh" : "bge-small-en" : base;
        try {
            return name.contains("/") || Files.isDirectory(Path.of(name))
                    ? HuggingFaceFolder.open(
                            Path.of(name), "zh".equals(files.lang()) ? TextForm.SIMPLIFIED : TextForm.NFKC)
                    : BaseCheckpoint.named(name);
        } catch (UnknownCheckpoint | UnreadableCheckpoint unusable) {
            throw new BadUsage("--base: " + unusable.getMessage());
        }
    }

    /** Before hours are spent: whether the model can go where it should. */
    private void refuseForeignOut() {
        try {
            ModelDraft.refuseForeign(out.toAbsolutePath().normalize());
        } catch (IOException foreign) {
            throw new BadUsage("--out: " + foreign.getMessage());
        }
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
