package io.frontdesk.intent.training;

import static java.util.Objects.requireNonNull;

/** Everything a fine-tuning run can be told; the defaults are what measured best (docs/measurements.md). */
public record TrainingSettings(
        Schedule schedule,
        Optimisation optimisation,
        Objective objective,
        Regularisation regularisation,
        Machine machine,
        long seed) {

    private static final int ENOUGH_STEPS = 600;
    private static final int FEWEST_EPOCHS = 8;
    private static final int MOST_EPOCHS = 12;

    public TrainingSettings {
        requireNonNull(schedule, "schedule");
        requireNonNull(optimisation, "optimisation");
        requireNonNull(objective, "objective");
        requireNonNull(regularisation, "regularisation");
        requireNonNull(machine, "machine");
    }

    /** For a training set of ordinary size, some ten thousand examples. */
    public static TrainingSettings defaults() {
        return new TrainingSettings(
                new Schedule(FEWEST_EPOCHS, 32, 0.1, 3),
                new Optimisation(1.5e-4, 1e-3, 0.95, 0.01, 1.0),
                new Objective(0.1, 0, 0, 0, 4, 0, 0),
                new Regularisation(0.1, 0, 0, 0),
                new Machine(DeviceChoice.AUTO, 0),
                7);
    }

    /** The same with more epochs where there are fewer examples, so that the encoder still gets its steps. */
    public static TrainingSettings defaultsFor(int examples) {
        TrainingSettings defaults = defaults();
        Schedule schedule = defaults.schedule();
        int perEpoch = Math.max(1, examples / schedule.batch());
        int epochs = Math.clamp(ENOUGH_STEPS / perEpoch, FEWEST_EPOCHS, MOST_EPOCHS);
        return defaults.with(new Schedule(epochs, schedule.batch(), schedule.warmUp(), schedule.patience()));
    }

    public TrainingSettings with(Schedule other) {
        return new TrainingSettings(other, optimisation, objective, regularisation, machine, seed);
    }

    public TrainingSettings with(Optimisation other) {
        return new TrainingSettings(schedule, other, objective, regularisation, machine, seed);
    }

    public TrainingSettings with(Objective other) {
        return new TrainingSettings(schedule, optimisation, other, regularisation, machine, seed);
    }

    public TrainingSettings with(Regularisation other) {
        return new TrainingSettings(schedule, optimisation, objective, other, machine, seed);
    }

    public TrainingSettings with(Machine other) {
        return new TrainingSettings(schedule, optimisation, objective, regularisation, other, seed);
    }

    public TrainingSettings withSeed(long other) {
        return new TrainingSettings(schedule, optimisation, objective, regularisation, machine, other);
    }

    /**
     * How long to train.
     *
     * @param warmUp the share of all steps over which the learning rate rises
     * @param patience how many epochs in a row may fail to better the validation accuracy
     */
    public record Schedule(int epochs, int batch, double warmUp, int patience) {
        public Schedule {
            atLeast("epochs", epochs, 1);
            atLeast("batch", batch, 1);
            atLeast("patience", patience, 1);
            share("warmUp", warmUp);
        }
    }

    /**
     * How far to step.
     *
     * @param rate the peak learning rate of the encoder's last layer
     * @param headRate the peak learning rate of the classification head
     * @param layerDecay the factor by which each layer further down learns slower
     * @param clip the largest norm of all gradients together
     */
    public record Optimisation(double rate, double headRate, double layerDecay, double weightDecay, double clip) {
        public Optimisation {
            positive("rate", rate);
            positive("headRate", headRate);
            positive("layerDecay", layerDecay);
            positive("clip", clip);
            share("weightDecay", weightDecay);
        }

        /** The same with another encoder rate, the head's following in proportion. */
        public Optimisation withRate(double other) {
            return new Optimisation(other, headRate * other / rate, layerDecay, weightDecay, clip);
        }
    }

    /**
     * What is made small.
     *
     * @param labelSmoothing the share of each label that is spread over all of them
     * @param margin by how much a text must lie nearer to its own label than to any other, in cosine
     *     (<a href="https://arxiv.org/abs/1801.09414">CosFace</a>)
     * @param contrast the weight of the <a href="https://arxiv.org/abs/2004.11362">supervised contrastive</a> term; batches
     *     are then drawn so that each label in them comes several times
     * @param consistency the weight of the divergence between two passes under other dropout
     *     (<a href="https://arxiv.org/abs/2106.14448">R-Drop</a>); doubles the work
     * @param sentence the weight of keeping a second vector as the checkpoint made it, so that one pass of the trained encoder
     *     serves intents and search alike; 0 leaves the encoder free
     * @param taught how much of each target is what teachers say, where there are any
     * @param foreign the weight of each known out-of-scope text, of which the model shall hold every intent for equally likely
     *     (<a href="https://arxiv.org/abs/1812.04606">outlier exposure</a>); 0 learns nothing from them
     */
    public record Objective(
            double labelSmoothing,
            double margin,
            double contrast,
            double consistency,
            double sentence,
            double taught,
            double foreign) {
        public Objective {
            share("labelSmoothing", labelSmoothing);
            share("margin", margin);
            notNegative("contrast", contrast);
            notNegative("consistency", consistency);
            notNegative("sentence", sentence);
            notNegative("foreign", foreign);
            if (!(taught >= 0 && taught <= 1)) {
                throw new IllegalArgumentException("taught must be within 0 to 1, got " + taught);
            }
        }
    }

    /**
     * What keeps the model from learning its examples by heart.
     *
     * @param frozenLayers so many of the lowest layers, and the embeddings with them, stay as they are; also saves their
     *     backward pass
     * @param noise the share of the texts that is misspelt anew in every epoch
     * @param averaging how much of the running mean of the weights is kept at each step; 0 takes the last weights
     */
    public record Regularisation(double dropout, int frozenLayers, double noise, double averaging) {
        public Regularisation {
            atLeast("frozenLayers", frozenLayers, 0);
            share("dropout", dropout);
            share("noise", noise);
            share("averaging", averaging);
        }
    }

    /**
     * What to train on.
     *
     * @param threads how many threads the CPU engine may use; 0 leaves it to the engine
     */
    public record Machine(DeviceChoice device, int threads) {
        public Machine {
            requireNonNull(device, "device");
            atLeast("threads", threads, 0);
        }
    }

    private static void atLeast(String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be at least " + least + ", got " + value);
        }
    }

    private static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be a positive number, got " + value);
        }
    }

    private static void notNegative(String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be 0 or a positive number, got " + value);
        }
    }

    private static void share(String what, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(what + " must be at least 0 and below 1, got " + value);
        }
    }
}
