package io.frontdesk.retrieval.evaluation;

import java.util.List;

/**
 * ROUGE-L: the longest common subsequence of an answer and its reference, as a share of each (Lin, "ROUGE: A Package for
 * Automatic Evaluation of Summaries", 2004, section 3). {@code f1} weighs both alike.
 */
public record RougeL(double precision, double recall, double f1) {
    public static RougeL of(List<String> answer, List<String> reference) {
        if (answer.isEmpty() || reference.isEmpty()) {
            return new RougeL(0, 0, 0);
        }
        double common = longestCommonSubsequence(answer, reference);
        double precision = common / answer.size();
        double recall = common / reference.size();
        double f1 = common == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new RougeL(precision, recall, f1);
    }

    private static int longestCommonSubsequence(List<String> one, List<String> other) {
        int[] above = new int[other.size() + 1];
        for (String token : one) {
            int[] row = new int[other.size() + 1];
            for (int at = 1; at <= other.size(); at++) {
                row[at] = token.equals(other.get(at - 1)) ? above[at - 1] + 1 : Math.max(above[at], row[at - 1]);
            }
            above = row;
        }
        return above[other.size()];
    }
}
