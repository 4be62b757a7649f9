package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.Thresholds;

import java.util.Comparator;
import java.util.List;

/** Sets the thresholds of a classifier on texts it has not learned from. */
public final class ThresholdSearch {
    private static final int CHOICES = 3;
    /** Below one half an answer is more likely wrong than right, whatever the average of those above it. */
    private static final double LEAST_ANSWER = 0.5;
    /** With fewer texts between the two thresholds than this, what they show is chance. */
    private static final int ENOUGH = 10;

    private static final double DEFAULT_CLARIFY_SHARE = 0.3;

    private final Target target;

    private ThresholdSearch(Target target) {
        this.target = target;
    }

    /** Thresholds from in-scope validation texts, of which there must be one. */
    public static Thresholds of(List<ScoredUtterance> validation) {
        return of(validation, Target.DEFAULT);
    }

    /** The same for what an operator wants of them. */
    public static Thresholds of(List<ScoredUtterance> validation, Target target) {
        ThresholdSearch search = new ThresholdSearch(target);
        double answer = search.answer(validation);
        return new Thresholds(answer, search.clarify(validation, answer), search.outOfScope(validation));
    }

    /** The lowest confidence above which the target share of best intents is right. */
    private double answer(List<ScoredUtterance> validation) {
        List<ScoredUtterance> surestFirst = bySureness(validation);
        double threshold = target.answers();
        int right = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            right += surestFirst.get(i).isRight() ? 1 : 0;
            if (right >= target.answers() * (i + 1)) {
                threshold = surestFirst.get(i).prediction().confidence();
            }
        }
        return Math.max(LEAST_ANSWER, threshold);
    }

    /** The lowest confidence from which, up to {@code answer}, the target share of top choices holds the right one. */
    private double clarify(List<ScoredUtterance> validation, double answer) {
        List<ScoredUtterance> unsure = bySureness(validation).stream()
                .filter(scored -> scored.prediction().confidence() < answer)
                .toList();
        double threshold = answer * DEFAULT_CLARIFY_SHARE;
        int held = 0;
        for (int i = 0; i < unsure.size(); i++) {
            held += unsure.get(i).isAmong(CHOICES) ? 1 : 0;
            if (i + 1 >= ENOUGH && held >= target.choices() * (i + 1)) {
                threshold = Math.min(threshold, unsure.get(i).prediction().confidence());
            }
        }
        return threshold;
    }

    private double outOfScope(List<ScoredUtterance> validation) {
        double[] scores = validation.stream()
                .mapToDouble(scored -> scored.prediction().outOfScope())
                .sorted()
                .toArray();
        return Quantile.of(scores, 1 - target.rejected());
    }

    private static List<ScoredUtterance> bySureness(List<ScoredUtterance> validation) {
        return validation.stream()
                .sorted(Comparator.comparingDouble(
                                (ScoredUtterance scored) -> scored.prediction().confidence())
                        .reversed())
                .toList();
    }
}
