package io.frontdesk.intent.doctor;

import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds labels with too few texts to be learned or tested. */
final class LabelSizes {
    private static final int FEW = 10;
    private static final int HOPELESS = 3;

    private LabelSizes() {}

    static List<Finding> in(Rows rows) {
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> label : rows.byLabel().entrySet()) {
            int size = label.getValue().size();
            if (size < FEW && !label.getKey().equals(Utterance.OUT_OF_SCOPE)) {
                String advice = size < HOPELESS
                        ? "cannot be learned from " + size + ": collect more, or merge it into a neighbour"
                        : "has " + size + "; from " + FEW + " on it is learned reliably, from 25 on well";
                found.add(new Finding(
                        Finding.Kind.TOO_FEW,
                        rows.row(label.getValue().getFirst()),
                        label.getKey(),
                        null,
                        null,
                        1 - (double) size / FEW,
                        advice));
            }
        }
        return found;
    }
}
