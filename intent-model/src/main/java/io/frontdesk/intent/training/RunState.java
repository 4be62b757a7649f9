package io.frontdesk.intent.training;

import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run must know to go on after an epoch, besides its weights and moments.
 *
 * @param identity tells this run from any other: same data, base and settings
 * @param steps optimiser steps made so far
 * @param rateShare what is left of the learning rate after a restart
 */
record RunState(String identity, List<Epoch> curve, int bestEpoch, int steps, double rateShare) {
    RunState {
        curve = List.copyOf(curve);
    }

    static RunState fresh(String identity) {
        return new RunState(identity, List.of(), 0, 0, 1);
    }

    int epochsDone() {
        return curve.size();
    }

    boolean wasRestarted() {
        return rateShare < 1;
    }

    RunState after(Epoch epoch, int stepsNow) {
        List<Epoch> longer = new ArrayList<>(curve);
        longer.add(epoch);
        int best = isBetter(epoch) ? epoch.epoch() : bestEpoch;
        return new RunState(identity, longer, best, stepsNow, rateShare);
    }

    RunState restarted() {
        return new RunState(identity, curve, bestEpoch, steps, rateShare / 2);
    }

    /** More accurate than the best so far, or as accurate with a smaller loss. */
    private boolean isBetter(Epoch epoch) {
        if (bestEpoch == 0) {
            return true;
        }
        Epoch best = curve.get(bestEpoch - 1);
        int byAccuracy = Double.compare(orZero(epoch.validAccuracy()), orZero(best.validAccuracy()));
        return byAccuracy > 0 || (byAccuracy == 0 && orZero(epoch.validLoss()) < orZero(best.validLoss()));
    }

    /** How many epochs have passed since one was the best so far by accuracy or by loss. */
    int epochsWithoutGain() {
        int gain = bestEpoch;
        double lowest = Double.POSITIVE_INFINITY;
        for (Epoch epoch : curve) {
            double loss = orZero(epoch.validLoss());
            if (loss < lowest) {
                lowest = loss;
                gain = Math.max(gain, epoch.epoch());
            }
        }
        return epochsDone() - gain;
    }

    /** All seconds spent in epochs, over all interruptions. */
    double seconds() {
        return curve.stream().mapToDouble(Epoch::seconds).sum();
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
