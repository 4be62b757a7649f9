package io.frontdesk.intent.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One number for how foreign a text is. Three signals come from the fine-tuned model: the
 * <a href="https://arxiv.org/abs/2101.03778">Mahalanobis</a> distance of its feature, the angle to the nearest intent and the
 * energy of its logits. Three come from the nearest examples under the encoder as it was: how far those with an intent are,
 * how near those without, and how far the text lies off all of them. Each is measured in standard deviations of in-scope
 * validation texts. Known out-of-scope texts say how much each counts; without them fixed weights do.
 */
final class OutOfScopeScore {
    private static final int ALONE = 3;
    private static final int WITH_EXAMPLES = 6;
    private static final int ENOUGH = 20;
    private static final double[] WITHOUT_FOREIGN = {0.25, 0.25, 0.25, 0.5, 0, 0.25};

    private final FeatureSpace space;
    private final double[] centre;
    private final double[] scale;
    private final double[] weight;

    private OutOfScopeScore(FeatureSpace space, double[] centre, double[] scale, double[] weight) {
        this.space = space;
        this.centre = centre;
        this.scale = scale;
        this.weight = weight;
    }

    static OutOfScopeScore fit(FeatureSpace space, LabelledOutputs validation, LabelledOutputs foreign) {
        int count = validation.hasVotes() ? WITH_EXAMPLES : ALONE;
        double[] fixed = Arrays.copyOf(WITHOUT_FOREIGN, count);
        OutOfScopeScore raw = new OutOfScopeScore(space, new double[count], filled(count), fixed);
        List<double[]> known = raw.signals(validation);
        double[] centre = new double[count];
        double[] scale = new double[count];
        for (int i = 0; i < count; i++) {
            int signal = i;
            double mean = known.stream().mapToDouble(s -> s[signal]).average().orElse(0);
            double variance = known.stream()
                    .mapToDouble(s -> (s[signal] - mean) * (s[signal] - mean))
                    .average()
                    .orElse(1);
            centre[i] = mean;
            scale[i] = Math.max(Math.sqrt(variance), 1e-6);
        }
        OutOfScopeScore even = new OutOfScopeScore(space, centre, scale, fixed);
        return foreign.size() < ENOUGH
                ? even
                : new OutOfScopeScore(
                        space, centre, scale, LogisticWeights.fit(even.signals(validation), even.signals(foreign)));
    }

    static OutOfScopeScore of(Stored stored) {
        return new OutOfScopeScore(
                FeatureSpace.of(stored.space()), array(stored.centre()), array(stored.scale()), array(stored.weight()));
    }

    Stored stored() {
        return new Stored(space.stored(), list(centre), list(scale), list(weight));
    }

    /** Whether the nearest examples must be asked. */
    boolean needsExamples() {
        return weight.length == WITH_EXAMPLES;
    }

    double of(float[] logits, float[] feature, @Nullable ExampleOpinion examples) {
        double[] signals = signals(logits, feature, examples);
        double sum = 0;
        for (int i = 0; i < signals.length; i++) {
            sum += signals[i] * weight[i];
        }
        return sum;
    }

    private double[] signals(float[] logits, float[] feature, @Nullable ExampleOpinion examples) {
        double[] signals = new double[weight.length];
        signals[0] = space.distance(feature);
        signals[1] = space.angle(feature);
        signals[2] = -energy(logits);
        if (needsExamples()) {
            if (examples == null) {
                throw new IllegalArgumentException("this score was set with nearest examples, and there are none");
            }
            signals[3] = -examples.known();
            signals[4] = examples.foreign();
            signals[5] = -examples.central();
        }
        for (int i = 0; i < signals.length; i++) {
            signals[i] = (signals[i] - centre[i]) / scale[i];
        }
        return signals;
    }

    private List<double[]> signals(LabelledOutputs outputs) {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            all.add(signals(outputs.logits().get(i), outputs.features().get(i), outputs.votesOf(i)));
        }
        return all;
    }

    private static double energy(float[] logits) {
        double top = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            top = Math.max(top, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - top);
        }
        return top + Math.log(sum);
    }

    private static double[] filled(int count) {
        double[] values = new double[count];
        Arrays.fill(values, 1);
        return values;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The same as a file holds it. */
    record Stored(FeatureSpace.Stored space, List<Double> centre, List<Double> scale, List<Double> weight) {
        Stored {
            centre = List.copyOf(centre);
            scale = List.copyOf(scale);
            weight = List.copyOf(weight);
            int count = weight.size();
            if ((count != ALONE && count != WITH_EXAMPLES) || centre.size() != count || scale.size() != count) {
                throw new IllegalArgumentException(
                        "an out-of-scope score has " + ALONE + " signals, with examples " + WITH_EXAMPLES);
            }
        }
    }
}
