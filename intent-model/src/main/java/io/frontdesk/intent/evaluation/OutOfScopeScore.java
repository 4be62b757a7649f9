package io.frontdesk.intent.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One number for how foreign a text is, from the distance of its feature, the angle to the nearest intent and the
 * energy of its logits. Each is measured in standard deviations of in-scope validation texts; known out-of-scope texts
 * say how much each counts, and without them all count alike.
 */
final class OutOfScopeScore {
    private static final int SIGNALS = 3;
    private static final int ENOUGH = 20;
    private static final double[] STEPS = {0, 0.5, 1, 2};

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
        OutOfScopeScore raw = new OutOfScopeScore(space, filled(0), filled(1), filled(1.0 / SIGNALS));
        List<double[]> known = raw.signals(validation);
        double[] centre = new double[SIGNALS];
        double[] scale = new double[SIGNALS];
        for (int i = 0; i < SIGNALS; i++) {
            int signal = i;
            double mean = known.stream().mapToDouble(s -> s[signal]).average().orElse(0);
            double variance = known.stream()
                    .mapToDouble(s -> (s[signal] - mean) * (s[signal] - mean))
                    .average()
                    .orElse(1);
            centre[i] = mean;
            scale[i] = Math.max(Math.sqrt(variance), 1e-6);
        }
        OutOfScopeScore even = new OutOfScopeScore(space, centre, scale, filled(1.0 / SIGNALS));
        return foreign.size() < ENOUGH ? even : even.weighted(even.signals(validation), even.signals(foreign));
    }

    static OutOfScopeScore of(Stored stored) {
        return new OutOfScopeScore(
                FeatureSpace.of(stored.space()), array(stored.centre()), array(stored.scale()), array(stored.weight()));
    }

    Stored stored() {
        return new Stored(space.stored(), list(centre), list(scale), list(weight));
    }

    double of(float[] logits, float[] feature) {
        return weigh(signals(logits, feature), weight);
    }

    private double[] signals(float[] logits, float[] feature) {
        double[] signals = {space.distance(feature), space.angle(feature), -energy(logits)};
        for (int i = 0; i < SIGNALS; i++) {
            signals[i] = (signals[i] - centre[i]) / scale[i];
        }
        return signals;
    }

    private List<double[]> signals(LabelledOutputs outputs) {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            all.add(signals(outputs.logits().get(i), outputs.features().get(i)));
        }
        return all;
    }

    /** The weights, out of a coarse grid that no handful of texts can overfit, which separate best. */
    private OutOfScopeScore weighted(List<double[]> known, List<double[]> foreign) {
        double[] best = weight;
        double area = area(known, foreign, weight);
        for (double distance : STEPS) {
            for (double angle : STEPS) {
                for (double energy : STEPS) {
                    double sum = distance + angle + energy;
                    if (sum == 0) {
                        continue;
                    }
                    double[] candidate = {distance / sum, angle / sum, energy / sum};
                    double reached = area(known, foreign, candidate);
                    if (reached > area) {
                        area = reached;
                        best = candidate;
                    }
                }
            }
        }
        return new OutOfScopeScore(space, centre, scale, best);
    }

    private static double area(List<double[]> known, List<double[]> foreign, double[] weight) {
        return RocCurve.of(scores(known, weight), scores(foreign, weight)).area();
    }

    private static double[] scores(List<double[]> signals, double[] weight) {
        return signals.stream().mapToDouble(one -> weigh(one, weight)).toArray();
    }

    private static double weigh(double[] signals, double[] weight) {
        double sum = 0;
        for (int i = 0; i < SIGNALS; i++) {
            sum += signals[i] * weight[i];
        }
        return sum;
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

    private static double[] filled(double value) {
        double[] values = new double[SIGNALS];
        Arrays.fill(values, value);
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
            if (centre.size() != SIGNALS || scale.size() != SIGNALS || weight.size() != SIGNALS) {
                throw new IllegalArgumentException("an out-of-scope score has " + SIGNALS + " signals");
            }
        }
    }
}
