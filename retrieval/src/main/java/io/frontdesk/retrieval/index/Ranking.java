package io.frontdesk.retrieval.index;

import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.util.Map;

/**
 * The weighted sum of signals by which the entries found for one query are put in order. A signal of weight 0 is not looked
 * for.
 *
 * @param together weight of {@link Signals#together}, and so on
 */
public record Ranking(double together, double nearest, double words, double answer, double intent) {
    private static final Ranking ENGLISH = new Ranking(59, 0, 3, 0.6, 0.6);
    private static final Ranking CHINESE = new Ranking(45, 0, 4.2, 0.15, 0.47);
    /** For entries with hardly any phrasings, where words that happen to be the same mislead and the answer's help. */
    private static final Ranking BARE_ENGLISH = new Ranking(59, 0, 0.7, 1, 0.6);

    private static final Ranking BARE_CHINESE = new Ranking(45, 0, 0.9, 1, 0.47);
    /** From so many phrasings an entry on, in the mean, a corpus is not bare. */
    private static final double NOT_BARE = 4;

    public static final Ranking BM25 = new Ranking(0, 0, 3, 1, 0);
    public static final Ranking DENSE = new Ranking(1, 0, 0, 0, 0);

    /**
     * Every signal, by weights learned on the shop pack's gate questions, with its phrasings and without; see
     * docs/measurements.md.
     *
     * @param phrasings of an entry, in the mean
     */
    public static Ranking hybrid(String lang, double phrasings) {
        boolean chinese = lang.equals(LanguageDetection.CHINESE);
        if (phrasings < NOT_BARE) {
            return chinese ? BARE_CHINESE : BARE_ENGLISH;
        }
        return chinese ? CHINESE : ENGLISH;
    }

    boolean usesWords() {
        return words != 0;
    }

    boolean usesAnswers() {
        return answer != 0;
    }

    boolean usesVectors() {
        return together != 0 || nearest != 0;
    }

    boolean usesIntents() {
        return intent != 0;
    }

    /** How much each signal adds to the score, by the signal's name. */
    public Map<String, Double> weighed(Signals signals) {
        return Map.of(
                "together", together * signals.together(),
                "nearest", nearest * signals.nearest(),
                "words", words * signals.words(),
                "answer", answer * signals.answer(),
                "intent", intent * signals.intent());
    }

    double score(Signals signals) {
        return together * signals.together()
                + nearest * signals.nearest()
                + words * signals.words()
                + answer * signals.answer()
                + intent * signals.intent();
    }
}
