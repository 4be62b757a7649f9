package io.frontdesk.intent.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins what a model and its nearest examples say of a text: softmax of {@code logits / temperature + votes * log(share)}, a
 * logarithmic opinion pool. With a weight of 0 it is the model's softmax with a temperature alone.
 *
 * @param votes the weight of the examples; 0 where there are none
 * @see <a href="https://doi.org/10.1214/ss/1177013825">Genest and Zidek 1986</a>, who compare ways to pool opinions
 */
public record OpinionPool(double temperature, double votes) {
    private static final double LOWEST = Math.log(0.1);
    private static final double HIGHEST = Math.log(10);
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 24;
    private static final double MOST_VOTES = 2;
    private static final double VOTE_STEP = 0.1;
    /** As if this many nats spoke for a temperature of 1: matters only where the validation set is tiny. */
    private static final double CAUTION = 2;

    public OpinionPool {
        if (!(temperature > 0) || !(votes >= 0)) {
            throw new IllegalArgumentException("temperature " + temperature + ", votes " + votes);
        }
    }

    /** The pool under which the validation texts are least surprising; the loss is convex in what is sought. */
    static OpinionPool fit(LabelledOutputs validation) {
        OpinionPool best = fit(validation, 0);
        if (!validation.hasVotes()) {
            return best;
        }
        double least = best.loss(validation);
        for (double votes = VOTE_STEP; votes <= MOST_VOTES; votes += VOTE_STEP) {
            OpinionPool pool = fit(validation, votes);
            double loss = pool.loss(validation);
            if (loss >= least) {
                break;
            }
            best = pool;
            least = loss;
        }
        return best;
    }

    /** The best temperature under a given weight of the votes, by golden section over its logarithm. */
    private static OpinionPool fit(LabelledOutputs validation, double votes) {
        double low = LOWEST;
        double high = HIGHEST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftLoss = new OpinionPool(Math.exp(left), votes).loss(validation);
        double rightLoss = new OpinionPool(Math.exp(right), votes).loss(validation);
        for (int step = 0; step < STEPS; step++) {
            if (leftLoss < rightLoss) {
                high = right;
                right = left;
                rightLoss = leftLoss;
                left = high - GOLDEN * (high - low);
                leftLoss = new OpinionPool(Math.exp(left), votes).loss(validation);
            } else {
                low = left;
                left = right;
                leftLoss = rightLoss;
                right = low + GOLDEN * (high - low);
                rightLoss = new OpinionPool(Math.exp(right), votes).loss(validation);
            }
        }
        return new OpinionPool(Math.exp((low + high) / 2), votes);
    }

    /** The probability of each label; {@code examples} may be absent where the votes have no weight. */
    double[] probabilities(float[] logits, @Nullable ExampleOpinion examples) {
        double[] scores = new double[logits.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logits.length; i++) {
            scores[i] = logits[i] / temperature + (votes == 0 || examples == null ? 0 : votes * examples.logShare(i));
            top = Math.max(top, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            scores[i] = Math.exp(scores[i] - top);
            sum += scores[i];
        }
        for (int i = 0; i < logits.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    private double loss(LabelledOutputs validation) {
        List<float[]> logits = validation.logits();
        double[] losses = new double[validation.size()];
        IntStream.range(0, losses.length).parallel().forEach(i -> {
            double[] probabilities = probabilities(logits.get(i), validation.votesOf(i));
            losses[i] = -Math.log(Math.max(probabilities[validation.labels().get(i)], 1e-12));
        });
        double caution = CAUTION * Math.log(temperature) * Math.log(temperature);
        return caution + Arrays.stream(losses).sum();
    }
}
