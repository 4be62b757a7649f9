package io.frontdesk.intent.doctor;

import io.frontdesk.intent.baseline.OutOfFold;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.List;

/**
 * What the other rows say of each row: the out-of-fold probabilities of a linear head, and the two things read from them,
 * rows that are likely mislabelled and labels that are taken for each other.
 */
final class OtherOpinion {
    private static final int FOLDS = 5;
    private static final long SEED = 5;

    private final Rows rows;
    private final List<String> labels;
    private final List<float[]> probabilities;
    private final int[] given;

    private OtherOpinion(Rows rows, List<String> labels, List<float[]> probabilities) {
        this.rows = rows;
        this.labels = labels;
        this.probabilities = probabilities;
        this.given = rows.utterances().stream()
                .mapToInt(utterance -> labels.indexOf(utterance.label()))
                .toArray();
    }

    /** @param encoded the utterances of {@code rows} in their order */
    static OtherOpinion of(Rows rows, EncodedUtterances encoded) {
        List<String> labels = List.copyOf(rows.byLabel().keySet());
        return new OtherOpinion(rows, labels, OutOfFold.probabilities(encoded, labels, FOLDS, SEED));
    }

    /** The share of rows whose own label the others find most probable. */
    double agreement() {
        int right = 0;
        for (int i = 0; i < given.length; i++) {
            right += best(probabilities.get(i)) == given[i] ? 1 : 0;
        }
        return given.length == 0 ? 0 : (double) right / given.length;
    }

    /**
     * Rows that another label claims: its probability is at least the mean that its own rows give it, and higher than that
     * of any other label that claims the row (confident learning: Northcutt, Jiang and Chuang, JAIR 2021).
     */
    List<Finding> mislabelled() {
        double[] confident = meanOfOwn();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            float[] row = probabilities.get(i);
            int claims = claimant(row, confident);
            if (claims >= 0 && claims != given[i]) {
                found.add(new Finding(
                        Finding.Kind.LIKELY_MISLABELLED,
                        rows.row(i),
                        labels.get(given[i]),
                        null,
                        labels.get(claims),
                        row[claims] - row[given[i]],
                        "read it again: the other rows make it " + labels.get(claims)));
            }
        }
        found.removeIf(finding -> finding.score() <= 0);
        return found;
    }

    /** How many rows of each label (first index) the others find to be of each label (second index). */
    int[][] confusion() {
        int[][] counts = new int[labels.size()][labels.size()];
        for (int i = 0; i < given.length; i++) {
            counts[given[i]][best(probabilities.get(i))]++;
        }
        return counts;
    }

    List<String> labels() {
        return labels;
    }

    private double[] meanOfOwn() {
        double[] sums = new double[labels.size()];
        int[] counts = new int[labels.size()];
        for (int i = 0; i < given.length; i++) {
            sums[given[i]] += probabilities.get(i)[given[i]];
            counts[given[i]]++;
        }
        for (int label = 0; label < sums.length; label++) {
            sums[label] /= counts[label];
        }
        return sums;
    }

    private static int claimant(float[] row, double[] confident) {
        int claims = -1;
        for (int label = 0; label < row.length; label++) {
            if (row[label] >= confident[label] && (claims < 0 || row[label] > row[claims])) {
                claims = label;
            }
        }
        return claims;
    }

    private static int best(float[] row) {
        int best = 0;
        for (int label = 1; label < row.length; label++) {
            best = row[label] > row[best] ? label : best;
        }
        return best;
    }
}
