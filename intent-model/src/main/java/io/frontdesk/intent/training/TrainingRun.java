package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The epochs of one run: learn, validate, save; once back to the last good epoch where the numbers break. */
final class TrainingRun {
    private final TorchEngine engine;
    private final IntentNetwork network;
    private final Examples examples;
    private final TrainingSettings settings;
    private final WorkFolder work;
    private final TrainingProgress progress;
    private final AdamW optimiser;
    private final List<NDArray> weights;
    private final @Nullable WeightAverage average;
    private final SurfaceNoise noise;
    private final LearningRate rate;
    private final List<Example> learned;
    private final int stepsPerEpoch;

    private RunState state;
    private final Pace pace = new Pace();

    TrainingRun(
            Setting setting, TrainingSettings settings, WorkFolder work, TrainingProgress progress, RunState state) {
        this.engine = setting.engine();
        this.network = setting.network();
        this.examples = setting.examples();
        this.settings = settings;
        this.work = work;
        this.progress = progress;
        this.state = state;
        this.optimiser = new AdamW(
                network.parameters(),
                settings.optimisation(),
                network.encoder().shape().layers());
        this.weights =
                network.parameters().values().stream().map(Parameter::getArray).toList();
        double averaging = settings.regularisation().averaging();
        this.average = averaging == 0 ? null : new WeightAverage(averaging, weights);
        this.noise = setting.noise();
        this.learned = learned(examples, settings);
        this.stepsPerEpoch = batches(learned, new Random(0)).size();
        this.rate = LearningRate.of(settings, stepsPerEpoch);
    }

    /** What is trained, on what. */
    record Setting(TorchEngine engine, IntentNetwork network, Examples examples, SurfaceNoise noise) {}

    private static List<Example> learned(Examples examples, TrainingSettings settings) {
        if (settings.objective().foreign() == 0) {
            return examples.train();
        }
        return Stream.concat(examples.train().stream(), examples.foreign().stream())
                .toList();
    }

    /** Trains to the end or to the early stop; the network then holds the best epoch's weights. */
    RunState train() throws IOException {
        int epochs = settings.schedule().epochs();
        progress.started(epochs, epochs * stepsPerEpoch, state.epochsDone());
        begin();
        while (state.epochsDone() < epochs && !hasStalled()) {
            try {
                finish(epoch(state.epochsDone() + 1));
            } catch (Diverged e) {
                restart(e);
            }
        }
        work.restoreWeights(state.bestEpoch(), weights);
        return state;
    }

    private void begin() throws IOException {
        if (state.epochsDone() > 0) {
            restore();
            return;
        }
        network.startHeadAt(
                Centroids.of(network, examples.train(), examples.labels().size()));
        if (average != null) {
            average.restart();
        }
        save();
    }

    private void restart(Diverged reason) throws IOException {
        if (state.wasRestarted()) {
            throw reason;
        }
        state = state.restarted();
        restore();
        progress.restarted(String.valueOf(reason.getMessage()), state.rateShare());
    }

    private void restore() throws IOException {
        work.restoreWeights(state.epochsDone(), kept());
        work.restoreMoments(state.epochsDone(), running());
        optimiser.resumeAt(state.steps());
    }

    private void save() throws IOException {
        work.save(state, kept(), running());
    }

    /** What would be served if the run ended here. */
    private List<NDArray> kept() {
        return average == null ? weights : average.means();
    }

    /** What else the run needs to go on. */
    private List<NDArray> running() {
        List<NDArray> running = new ArrayList<>(optimiser.moments());
        if (average != null) {
            running.addAll(weights);
        }
        return running;
    }

    private boolean hasStalled() {
        return state.epochsWithoutGain() >= settings.schedule().patience();
    }

    private Epoch epoch(int number) {
        long began = System.nanoTime();
        engine.seed(settings.seed() * 1_000_003 + number);
        Random random = new Random(settings.seed() * 31 + number);
        TrainingStep step =
                new TrainingStep(network, optimiser, settings, examples.labels().size());
        double sum = 0;
        int done = 0;
        for (List<Example> batch : batches(noise.on(learned, random), random)) {
            double now = rate.at(optimiser.steps()) * state.rateShare();
            double loss = step.learn(batch, now);
            if (average != null) {
                average.add(optimiser.steps());
            }
            sum += loss;
            done++;
            report(number, loss, now);
        }
        Validation validation = validated();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Epoch(number, sum / done, validation.loss(), validation.accuracy(), seconds);
    }

    private List<List<Example>> batches(List<Example> from, Random random) {
        int size = settings.schedule().batch();
        return settings.objective().contrast() == 0
                ? Batches.shuffled(from, size, random)
                : Batches.inFours(from, size, random);
    }

    private Validation validated() {
        if (average == null) {
            return Validation.of(network, examples.valid());
        }
        average.lend();
        Validation validation = Validation.of(network, examples.valid());
        average.takeBack();
        return validation;
    }

    private void report(int epoch, double loss, double now) {
        int epochs = settings.schedule().epochs();
        int total = epochs * stepsPerEpoch;
        pace.step(loss);
        double eta = pace.secondsPerStep() * (total - optimiser.steps());
        progress.step(new TrainingProgress.Step(epoch, epochs, optimiser.steps(), total, pace.loss(), now, eta));
    }

    private void finish(Epoch epoch) throws IOException {
        state = state.after(epoch, optimiser.steps());
        save();
        progress.epoch(epoch, state.bestEpoch() == epoch.epoch());
    }
}
