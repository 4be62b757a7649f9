package io.frontdesk.intent.doctor;

import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.List;

/** Finds pairs of labels that the other rows take for each other, and says whether to merge or to sharpen them. */
final class ConfusableLabels {
    /** Pairs with a smaller share of their rows confused are as good as apart. */
    private static final double NOTICED = 0.08;

    private static final int ROWS = 3;
    /** From this share on the two cannot be told apart by their texts. */
    private static final double ALIKE = 0.25;
    /** One way at least this often as the other: both are meant. */
    private static final double BOTH_WAYS = 0.5;

    private ConfusableLabels() {}

    static List<Finding> in(OtherOpinion opinion) {
        List<Finding> found = new ArrayList<>();
        int[][] confusion = opinion.confusion();
        for (int a = 0; a < confusion.length; a++) {
            for (int b = a + 1; b < confusion.length; b++) {
                Pair pair = new Pair(
                        opinion.labels().get(a),
                        opinion.labels().get(b),
                        confusion[a][b],
                        confusion[b][a],
                        sum(confusion[a]) + sum(confusion[b]));
                if (pair.isNoticed()) {
                    found.add(pair.finding());
                }
            }
        }
        return found;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** How often {@code first} was taken for {@code second}, and the other way round, among {@code rows} of both. */
    private record Pair(String first, String second, int there, int back, int rows) {
        boolean isNoticed() {
            boolean intents = !first.equals(Utterance.OUT_OF_SCOPE) && !second.equals(Utterance.OUT_OF_SCOPE);
            return intents && there + back >= ROWS && share() >= NOTICED;
        }

        double share() {
            return (double) (there + back) / rows;
        }

        Finding finding() {
            boolean turned = back > there;
            return new Finding(
                    Finding.Kind.CONFUSABLE,
                    null,
                    turned ? second : first,
                    null,
                    turned ? first : second,
                    share(),
                    advice(turned ? second : first, turned ? first : second));
        }

        private String advice(String more, String less) {
            String counts = Math.max(there, back) + " of " + more + " are taken for " + less + ", "
                    + Math.min(there, back) + " the other way; ";
            if (Math.min(there, back) < BOTH_WAYS * Math.max(there, back)) {
                return counts + "move those of " + more + " that mean " + less + ", or say what sets " + more
                        + " apart";
            }
            return counts
                    + (share() >= ALIKE ? "merge the two, or answer both the same" : "draw the line between the two");
        }
    }
}
