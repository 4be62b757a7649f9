package io.frontdesk.intent.doctor;

import io.frontdesk.intent.baseline.Similarities;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds texts of different labels that are nearly the same in meaning and in letters. */
final class NearDuplicates {
    /** Cosine from which two texts are compared letter by letter. */
    private static final double NEAR = 0.9;
    /** Share of two-letter pieces that both have, from which they are nearly the same. */
    private static final double SAME_LETTERS = 0.7;

    private NearDuplicates() {}

    /** @param encoded the utterances of {@code rows} in their order */
    static List<Finding> in(Rows rows, EncodedUtterances encoded) {
        Similarities similarities = Similarities.of(encoded.vectors());
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            int other = similarities.nearest(row, place -> place > row && differ(rows, row, place));
            if (other >= 0 && similarities.between(row, other) >= NEAR) {
                double shared = shared(rows.at(row).text(), rows.at(other).text());
                if (shared >= SAME_LETTERS) {
                    found.add(finding(rows, row, other, shared));
                }
            }
        }
        return found;
    }

    private static boolean differ(Rows rows, int row, int other) {
        return !rows.at(row).label().equals(rows.at(other).label())
                && !TextKey.of(rows.at(row).text())
                        .equals(TextKey.of(rows.at(other).text()));
    }

    private static Finding finding(Rows rows, int row, int other, double shared) {
        return new Finding(
                Finding.Kind.NEAR_DUPLICATE,
                rows.row(row),
                rows.at(row).label(),
                rows.row(other),
                rows.at(other).label(),
                shared,
                "the two differ by little: is one of the labels wrong?");
    }

    /** Jaccard's share of the two-letter pieces of both texts. */
    static double shared(String one, String other) {
        Set<String> first = pieces(one);
        Set<String> second = pieces(other);
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        int all = first.size() + second.size() - both.size();
        return all == 0 ? 1 : (double) both.size() / all;
    }

    private static Set<String> pieces(String text) {
        String key = " " + TextKey.of(text).value() + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 2 <= key.length(); i++) {
            pieces.add(key.substring(i, i + 2));
        }
        return pieces;
    }
}
