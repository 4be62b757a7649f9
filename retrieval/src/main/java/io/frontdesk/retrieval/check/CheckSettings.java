package io.frontdesk.retrieval.check;

/**
 * From where on a finding is one.
 *
 * @param questionLikeness share of common letter groups (Jaccard) from which two questions are the same
 * @param answerLikeness share from which two answers are the same
 * @param similarity cosine from which two entries are confusable
 * @param intentScore probability from which a question is taken for an intent
 */
public record CheckSettings(double questionLikeness, double answerLikeness, double similarity, double intentScore) {
    public CheckSettings {
        requireShare(questionLikeness, "questionLikeness");
        requireShare(answerLikeness, "answerLikeness");
        requireShare(similarity, "similarity");
        requireShare(intentScore, "intentScore");
    }

    public static CheckSettings standard() {
        return new CheckSettings(0.75, 0.8, 0.92, 0.6);
    }

    private static void requireShare(double value, String name) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be within 0 (exclusive) to 1, got " + value);
        }
    }
}
