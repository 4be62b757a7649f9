package io.frontdesk.intent.export;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.evaluation.Target;

import java.util.List;

/**
 * On what a model is calibrated, and to what end.
 *
 * @param on utterances not learned from, as like as can be to what customers will write
 * @param alsoHeard further examples whose votes are heard once the model serves, but not where it is calibrated: those that
 *     were held out of the same data; may be empty
 * @param target what the thresholds are to reach
 */
public record CalibrationPlan(List<Utterance> on, List<Utterance> alsoHeard, Target target) {
    public CalibrationPlan {
        on = List.copyOf(on);
        alsoHeard = List.copyOf(alsoHeard);
        requireNonNull(target, "target");
    }

    /** On these, with no further examples and the usual target. */
    public static CalibrationPlan on(List<Utterance> utterances) {
        return new CalibrationPlan(utterances, List.of(), Target.DEFAULT);
    }
}
