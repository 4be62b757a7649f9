package io.frontdesk.intent.evaluation;

/**
 * What thresholds are to reach.
 *
 * @param answers this share of the answers given alone is to be right
 * @param choices this share of the choices offered is to hold the right intent
 * @param rejected this share of the texts that do have an intent may be taken for out of scope
 */
public record Target(double answers, double choices, double rejected) {
    public static final Target DEFAULT = new Target(0.95, 0.80, 0.05);

    public Target {
        share("answers", answers);
        share("choices", choices);
        share("rejected", rejected);
    }

    /** The same with another share of right answers. */
    public Target withAnswers(double other) {
        return new Target(other, choices, rejected);
    }

    /** The same with another share of texts that may be turned away. */
    public Target withRejected(double other) {
        return new Target(answers, choices, other);
    }

    private static void share(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(what + " must be above 0 and below 1, got " + value);
        }
    }
}
