package io.frontdesk.intent.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A classifier's figures on labelled texts it has not learned from.
 *
 * @param examples how many texts with an intent were asked
 * @param accuracy share of them whose best intent is right; nothing is rejected here
 * @param ece expected calibration error over 15 bins
 * @param outOfScope how well texts of no intent are told apart; absent where none were given
 */
public record IntentReport(
        String model,
        int examples,
        double accuracy,
        double macroF1,
        double ece,
        @Nullable OutOfScopeFigures outOfScope,
        Latency latencyMs,
        PolicyFigures policy,
        List<IntentFigures> intents,
        List<Confusion> confusions,
        List<Mistake> mistakes,
        List<ReliabilityBin> reliability) {
    public IntentReport {
        intents = List.copyOf(intents);
        confusions = List.copyOf(confusions);
        mistakes = List.copyOf(mistakes);
        reliability = List.copyOf(reliability);
    }

    /** Milliseconds of one classification, one after the other. */
    public record Latency(double p50, double p99) {}

    /** One intent's figures; {@code support} counts its texts. */
    public record IntentFigures(String intent, double precision, double recall, double f1, int support) {}

    /** How often {@code actual} was taken for {@code predicted}; right ones included. */
    public record Confusion(String actual, String predicted, int count) {}

    /** A text that was taken for another intent than its own. */
    public record Mistake(String text, String actual, String predicted, double confidence) {}

    /** Texts whose confidence lies within the bin: what was promised and what was kept. */
    public record ReliabilityBin(double from, double to, int count, double confidence, double accuracy) {}

    /**
     * Texts without an intent against those with one, by the out-of-scope score.
     *
     * @param examples how many texts without an intent were asked
     * @param fpr95 share of texts with an intent that are rejected when 95 % of those without are
     * @param recallAt5 share of texts without an intent rejected when 5 % of those with one are
     * @param roc points of the curve, from (0,0) to (1,1)
     */
    public record OutOfScopeFigures(int examples, double auroc, double fpr95, double recallAt5, List<RocPoint> roc) {
        public OutOfScopeFigures {
            roc = List.copyOf(roc);
        }
    }

    /** One point of the ROC curve: shares of in-scope and out-of-scope texts that are rejected. */
    public record RocPoint(double inScopeRejected, double outOfScopeRejected) {}

    /**
     * What the stored thresholds do to texts that have an intent.
     *
     * @param answered share answered alone
     * @param answeredRight share of those that are right
     * @param clarified share answered with a choice
     * @param choiceHolds share of those whose choice holds the right intent
     * @param rejected share taken for out of scope
     * @param outOfScopeAnswered share of texts without an intent that are answered alone all the same
     */
    public record PolicyFigures(
            double answered,
            double answeredRight,
            double clarified,
            double choiceHolds,
            double rejected,
            @Nullable Double outOfScopeAnswered) {}
}
