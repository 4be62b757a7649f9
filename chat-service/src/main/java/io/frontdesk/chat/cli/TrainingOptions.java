package io.frontdesk.chat.cli;

import io.frontdesk.intent.training.DeviceChoice;
import io.frontdesk.intent.training.TrainingSettings;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import io.frontdesk.intent.training.TrainingSettings.Objective;
import io.frontdesk.intent.training.TrainingSettings.Optimisation;
import io.frontdesk.intent.training.TrainingSettings.Regularisation;
import io.frontdesk.intent.training.TrainingSettings.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/** The options of {@code train} that say how to train; what is left out stays at the default that measured best. */
final class TrainingOptions {
    private static final double TAUGHT = 0.5;

    @Option(
            names = "--device",
            paramLabel = "auto|cpu|gpu",
            defaultValue = "auto",
            description = "What to train on (default: ${DEFAULT-VALUE}, a GPU where there is one).")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(names = "--threads", paramLabel = "N", description = "CPU threads to train with (default: all).")
    private @Nullable Integer threads;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed and data give the same model on a CPU.")
    private @Nullable Long seed;

    @Option(names = "--epochs", paramLabel = "N", description = "At most so many passes over the data.")
    private @Nullable Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Utterances in one step.")
    private @Nullable Integer batch;

    @Option(names = "--lr", paramLabel = "RATE", description = "Peak learning rate of the encoder.")
    private @Nullable Double rate;

    @Option(
            names = "--frozen-layers",
            paramLabel = "N",
            description =
                    "Leaves the N lowest layers as they are: faster, and enough where texts are like the checkpoint's.")
    private @Nullable Integer frozenLayers;

    @Option(names = "--layer-decay", paramLabel = "F", description = "How much slower each layer further down learns.")
    private @Nullable Double layerDecay;

    @Option(names = "--smoothing", paramLabel = "S", description = "Share of each label spread over all labels.")
    private @Nullable Double smoothing;

    @Option(names = "--margin", paramLabel = "M", description = "Margin of the cosine head.")
    private @Nullable Double margin;

    @Option(names = "--contrast", paramLabel = "W", description = "Weight of the supervised contrastive term.")
    private @Nullable Double contrast;

    @Option(
            names = "--sentence",
            paramLabel = "W",
            description = "Weight of keeping the vector for search as it was, so that one pass serves both.")
    private @Nullable Double sentence;

    @Option(
            names = "--consistency",
            paramLabel = "W",
            description = "Weight of the agreement of two passes under other dropout; doubles the work.")
    private @Nullable Double consistency;

    @Option(names = "--noise", paramLabel = "SHARE", description = "Share of the texts misspelt anew in every epoch.")
    private @Nullable Double noise;

    @Option(
            names = "--averaging",
            paramLabel = "DECAY",
            description = "Keeps a running mean of the weights with this decay; 0 keeps the last weights.")
    private @Nullable Double averaging;

    @Option(
            names = "--teacher",
            paramLabel = "DIR",
            description = "A model whose opinion of the texts is learned too; may be given several times.")
    private List<Path> teachers = List.of();

    @Option(names = "--taught", paramLabel = "SHARE", description = "How much the teachers count beside the labels.")
    private @Nullable Double taught;

    @Option(
            names = "--foreign",
            paramLabel = "W",
            description =
                    "How much each out-of-scope text counts, of which no intent shall seem likelier than another.")
    private @Nullable Double foreign;

    /** The models to learn from beside the labels; may be empty. */
    List<Path> teachers() {
        return teachers;
    }

    long seed() {
        return seed == null ? TrainingSettings.defaults().seed() : seed;
    }

    /** How many CPU threads may work at once. */
    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** The settings these options ask for with so many examples; {@link BadUsage} where one is out of range. */
    TrainingSettings settings(int examples) {
        TrainingSettings defaults = TrainingSettings.defaultsFor(examples);
        Schedule schedule = defaults.schedule();
        Optimisation optimisation = defaults.optimisation();
        Objective objective = defaults.objective();
        Regularisation regularisation = defaults.regularisation();
        try {
            return defaults.with(new Schedule(
                            or(epochs, schedule.epochs()),
                            or(batch, schedule.batch()),
                            schedule.warmUp(),
                            schedule.patience()))
                    .with(new Objective(
                            or(smoothing, objective.labelSmoothing()),
                            or(margin, objective.margin()),
                            or(contrast, objective.contrast()),
                            or(consistency, objective.consistency()),
                            or(sentence, objective.sentence()),
                            or(taught, teachers.isEmpty() ? 0 : TAUGHT),
                            or(foreign, objective.foreign())))
                    .with(new Regularisation(
                            regularisation.dropout(),
                            or(frozenLayers, regularisation.frozenLayers()),
                            or(noise, regularisation.noise()),
                            or(averaging, regularisation.averaging())))
                    .with(new Optimisation(
                                    optimisation.rate(),
                                    optimisation.headRate(),
                                    or(layerDecay, optimisation.layerDecay()),
                                    optimisation.weightDecay(),
                                    optimisation.clip())
                            .withRate(or(rate, optimisation.rate())))
                    .with(new Machine(device, or(threads, 0)))
                    .withSeed(seed());
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--" + outOfRange.getMessage());
        }
    }

    private static int or(@Nullable Integer option, int otherwise) {
        return option == null ? otherwise : option;
    }

    private static double or(@Nullable Double option, double otherwise) {
        return option == null ? otherwise : option;
    }
}
