package io.frontdesk.intent;

/**
 * Where a classifier's scores begin to mean something; set on validation data and stored with the model, never by hand.
 *
 * @param answer confidence from which the best intent may be answered alone
 * @param clarify confidence from which the best few are worth offering
 * @param outOfScope out-of-scope score above which a text belongs to no intent
 */
public record Thresholds(double answer, double clarify, double outOfScope) {
    public Thresholds {
        if (!(clarify >= 0 && clarify <= answer && answer <= 1)) {
            throw new IllegalArgumentException("thresholds must satisfy 0 <= clarify <= answer <= 1, got clarify "
                    + clarify + ", answer " + answer);
        }
        if (Double.isNaN(outOfScope)) {
            throw new IllegalArgumentException("outOfScope is not a number");
        }
    }
}
