package io.frontdesk.intent.baseline;

import io.frontdesk.intent.IntentScore;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Probabilities of labels as a ranking. */
final class Rankings {
    private Rankings() {}

    static List<IntentScore> of(List<String> labels, double[] probabilities) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new IntentScore(labels.get(i), Math.clamp(probabilities[i], 0, 1)))
                .sorted(Comparator.comparingDouble(IntentScore::probability).reversed())
                .toList();
    }
}
