package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.Thresholds;

import java.util.Comparator;
import java.util.List;

/** Sets the thresholds of a classifier on texts it has not learned from. */
public final class ThresholdSearch {
    /** Of the answers given alone, this share is to be right. */
    static final double ANSWER_PRECISION = 0.95;
    /** Of the choices offered, this share is to hold the right one. */
    static final double CLARIFY_PRECISION = 0.80;
    /** This share of the texts that do have an intent may be taken for out of scope. */
    static final double IN_SCOPE_REJECTION = 0.05;

    private static final int CHOICES = 3;
    /** Below one half an answer is more likely wrong than right, whatever the average of those above it. */
    private static final double LEAST_ANSWER = 0.5;
    /** With fewer texts between the two thresholds than this, what they show is chance. */
    private static final int ENOUGH = 10;

    private static final double DEFAULT_CLARIFY_SHARE = 0.3;

    private ThresholdSearch() {}

    /** Thresholds from in-scope validation texts; {@code validation} must not be empty. */
    public static Thresholds of(List<ScoredUtterance> validation) {
        double answer = answer(validation);
        return new Thresholds(answer, clarify(validation, answer), outOfScope(validation));
    }

    /** The lowest confidence above which the target share of best intents is right. */
    private static double answer(List<ScoredUtterance> validation) {
        List<ScoredUtterance> surestFirst = bySureness(validation);
        double threshold = ANSWER_PRECISION;
        int right = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            right += surestFirst.get(i).isRight() ? 1 : 0;
            if (right >= ANSWER_PRECISION * (i + 1)) {
                threshold = surestFirst.get(i).prediction().confidence();
            }
        }
        return Math.max(LEAST_ANSWER, threshold);
    }

    /** The lowest confidence from which, up to {@code answer}, the target share of top choices holds the right one. */
    private static double clarify(List<ScoredUtterance> validation, double answer) {
        List<ScoredUtterance> unsure = bySureness(validation).stream()
                .filter(scored -> scored.prediction().confidence() < answer)
                .toList();
        double threshold = answer * DEFAULT_CLARIFY_SHARE;
        int held = 0;
        for (int i = 0; i < unsure.size(); i++) {
            held += unsure.get(i).isAmong(CHOICES) ? 1 : 0;
            if (i + 1 >= ENOUGH && held >= CLARIFY_PRECISION * (i + 1)) {
                threshold = Math.min(threshold, unsure.get(i).prediction().confidence());
            }
        }
        return threshold;
    }

    private static double outOfScope(List<ScoredUtterance> validation) {
        double[] scores = validation.stream()
                .mapToDouble(scored -> scored.prediction().outOfScope())
                .sorted()
                .toArray();
        return Quantile.of(scores, 1 - IN_SCOPE_REJECTION);
    }

    private static List<ScoredUtterance> bySureness(List<ScoredUtterance> validation) {
        return validation.stream()
                .sorted(Comparator.comparingDouble(
                                (ScoredUtterance scored) -> scored.prediction().confidence())
                        .reversed())
                .toList();
    }
}
