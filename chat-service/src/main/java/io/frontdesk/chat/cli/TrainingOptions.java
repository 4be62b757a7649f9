package io.frontdesk.chat.cli;

import io.frontdesk.intent.training.DeviceChoice;
import io.frontdesk.intent.training.TrainingSettings;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import io.frontdesk.intent.training.TrainingSettings.Optimisation;
import io.frontdesk.intent.training.TrainingSettings.Regularisation;
import io.frontdesk.intent.training.TrainingSettings.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code train} that say how to train; what is left out stays at the default that measured best. */
final class TrainingOptions {
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
        Regularisation regularisation = defaults.regularisation();
        try {
            return defaults.with(new Schedule(
                            epochs == null ? schedule.epochs() : epochs,
                            batch == null ? schedule.batch() : batch,
                            schedule.warmUp(),
                            schedule.patience()))
                    .with(new Regularisation(
                            regularisation.dropout(),
                            regularisation.labelSmoothing(),
                            frozenLayers == null ? regularisation.frozenLayers() : frozenLayers))
                    .with(rate == null ? optimisation : optimisation.withRate(rate))
                    .with(new Machine(device, threads == null ? 0 : threads))
                    .withSeed(seed());
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage("--" + outOfRange.getMessage());
        }
    }
}
