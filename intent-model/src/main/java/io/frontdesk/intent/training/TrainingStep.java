package io.frontdesk.intent.training;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

import java.util.List;

/**
 * Learns one batch: forward, backward, a look at the numbers, one optimiser step. Where a device has not the memory for a
 * batch, it is computed in parts from then on; their gradients add up to the same step.
 */
class TrainingStep {
    private final IntentNetwork network;
    private final AdamW optimiser;
    private final double clip;
    private final BatchLoss loss;
    private int recomputed;
    private int parts = 1;

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
        while (true) {
            try (NDManager scope = network.newScope()) {
                double sum = 0;
                for (List<Example> part : Batches.parts(batch, parts)) {
                    sum += pass(part, part.size() / (double) batch.size());
                }
                return new Attempt(sum, optimiser.gradientNorms(scope));
            } catch (EngineException failure) {
                if (!OutOfMemory.isIt(failure)) {
                    throw failure;
                }
                if (parts >= batch.size()) {
                    throw new DeviceFull(failure);
                }
                optimiser.clearGradients();
                parts = Math.min(batch.size(), parts * 2);
            }
        }
    }

    /** Adds a part's gradients to those there are, and gives its share of the loss. */
    private double pass(List<Example> part, double share) {
        List<Example> seen = loss.seen(part);
        try (NDManager scope = network.newScope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            IntentNetwork.Vectors vectors = vectors(scope, seen);
            NDArray mean = loss.of(scope, vectors, network.logits(vectors.features(), true), seen);
            NDArray weighed = mean.reshape(new Shape(1))
                    .mul(OwnedArrays.scalar(scope, share))
                    .sum();
            collector.backward(weighed);
            return weighed.getFloat();
        }
    }

    /** What the network makes of the examples. */
    IntentNetwork.Vectors vectors(NDManager scope, List<Example> seen) {
        return network.read(scope, seen, true);
    }

    /** In how many parts a batch is computed. */
    int parts() {
        return parts;
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
