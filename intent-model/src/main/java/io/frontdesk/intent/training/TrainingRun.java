package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.frontdesk.intent.registry.TrainingMetrics.Epoch;

import java.io.IOException;
import java.util.List;
import java.util.Random;

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
    private final LearningRate rate;
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
        this.stepsPerEpoch =
                Batches.count(examples.train().size(), settings.schedule().batch());
        this.rate = LearningRate.of(settings, stepsPerEpoch);
    }

    /** What is trained, on what. */
    record Setting(TorchEngine engine, IntentNetwork network, Examples examples) {}

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
        work.save(state, weights, optimiser.moments());
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
        work.restoreWeights(state.epochsDone(), weights);
        work.restoreMoments(state.epochsDone(), optimiser.moments());
        optimiser.resumeAt(state.steps());
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
        for (List<Example> batch :
                Batches.shuffled(examples.train(), settings.schedule().batch(), random)) {
            double now = rate.at(optimiser.steps()) * state.rateShare();
            double loss = step.learn(batch, now);
            sum += loss;
            done++;
            report(number, loss, now);
        }
        Validation validation = Validation.of(network, examples.valid());
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Epoch(number, sum / done, validation.loss(), validation.accuracy(), seconds);
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
        work.save(state, weights, optimiser.moments());
        progress.epoch(epoch, state.bestEpoch() == epoch.epoch());
    }
}
