package io.frontdesk.retrieval.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BLEU-4: the geometric mean of how many 1- to 4-grams of an answer are in its reference, with a penalty for what is too short
 * (Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine Translation", 2002). Collects any number of answers.
 */
public final class Bleu {
    private static final int LONGEST = 4;

    private final long[] matches = new long[LONGEST];
    private final long[] all = new long[LONGEST];
    private long answerLength;
    private long referenceLength;

    /** Takes an answer and its one reference. */
    public void add(List<String> answer, List<String> reference) {
        answerLength += answer.size();
        referenceLength += reference.size();
        for (int n = 1; n <= LONGEST; n++) {
            Map<List<String>, Integer> wanted = grams(reference, n);
            for (Map.Entry<List<String>, Integer> gram : grams(answer, n).entrySet()) {
                matches[n - 1] += Math.min(gram.getValue(), wanted.getOrDefault(gram.getKey(), 0));
                all[n - 1] += gram.getValue();
            }
        }
    }

    /** Of all that was added, as one text; 0 where no 4-gram of any is right. */
    public double corpus() {
        return mean(0);
    }

    /**
     * Of one answer, with one added to the counts from 2-grams on, so that a short one is not 0 for want of a 4-gram (Lin and
     * Och, "ORANGE: a Method for Evaluating Automatic Evaluation Metrics for Machine Translation", 2004, section 4).
     */
    public static double sentence(List<String> answer, List<String> reference) {
        Bleu one = new Bleu();
        one.add(answer, reference);
        return one.mean(1);
    }

    private double mean(int smoothing) {
        double logs = 0;
        for (int n = 1; n <= LONGEST; n++) {
            int added = n == 1 ? 0 : smoothing;
            double right = matches[n - 1] + added;
            if (right == 0) {
                return 0;
            }
            logs += Math.log(right / (all[n - 1] + added));
        }
        return brevity() * Math.exp(logs / LONGEST);
    }

    private double brevity() {
        return answerLength >= referenceLength ? 1 : Math.exp(1 - (double) referenceLength / answerLength);
    }

    private static Map<List<String>, Integer> grams(List<String> tokens, int n) {
        Map<List<String>, Integer> grams = new HashMap<>();
        for (int at = 0; at + n <= tokens.size(); at++) {
            grams.merge(List.copyOf(tokens.subList(at, at + n)), 1, Integer::sum);
        }
        return grams;
    }
}
