package io.frontdesk.intent.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

import java.util.List;

/** Learns one batch: forward, backward, a look at the numbers, one optimiser step. */
final class TrainingStep {
    private final IntentNetwork network;
    private final AdamW optimiser;
    private final double clip;
    private final BatchLoss loss;
    private int recomputed;

    TrainingStep(IntentNetwork network, AdamW optimiser, TrainingSettings settings, int labels) {
        this.network = network;
        this.optimiser = optimiser;
        this.clip = settings.optimisation().clip();
        this.loss = new BatchLoss(settings.objective(), labels);
    }

    /** The batch's loss. A batch whose numbers are not finite is computed once more, then {@link Diverged}. */
    double learn(List<Example> batch, double rate) {
        Attempt first = attempt(batch);
        if (first.isFinite()) {
            return apply(first, rate);
        }
        recomputed++;
        optimiser.clearGradients();
        Attempt second = attempt(batch);
        if (second.isFinite()) {
            return apply(second, rate);
        }
        optimiser.clearGradients();
        throw new Diverged("loss " + second.loss + ", first broken gradient " + optimiser.firstBroken(second.norms));
    }

    /** How many batches had to be computed a second time. */
    int recomputed() {
        return recomputed;
    }

    private double apply(Attempt attempt, double rate) {
        optimiser.step(rate, Math.min(1, clip / (attempt.norm() + 1e-6)));
        return attempt.loss;
    }

    private Attempt attempt(List<Example> batch) {
        List<Example> seen = loss.seen(batch);
        try (NDManager scope = network.newScope()) {
            double mean;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray features = network.features(scope, seen, true);
                NDArray sum = loss.of(scope, features, network.logits(features, true), seen);
                mean = sum.getFloat();
                collector.backward(sum);
            }
            return new Attempt(mean, optimiser.gradientNorms(scope));
        }
    }

    private static final class Attempt {
        private final double loss;
        private final double[] norms;

        Attempt(double loss, double[] norms) {
            this.loss = loss;
            this.norms = norms;
        }

        boolean isFinite() {
            return Double.isFinite(loss) && Double.isFinite(norm());
        }

        double norm() {
            double squares = 0;
            for (double norm : norms) {
                squares += norm * norm;
            }
            return Math.sqrt(squares);
        }
    }
}
