package io.frontdesk.intent.baseline;

import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Examples asked about themselves: the neighbours of each when it and its equals are taken away. */
final class LeaveOneOut {
    /** Enough for thresholds within a percent or two; all of a large set would keep the first visitors waiting. */
    private static final int MOST = 1000;

    private static final long SEED = 17;

    private final VectorTable table;
    private final EncodedUtterances examples;
    private final TextKey[] keys;
    private final int[] asked;

    LeaveOneOut(VectorTable table, EncodedUtterances examples) {
        this.table = table;
        this.examples = examples;
        this.keys = examples.utterances().stream()
                .map(utterance -> TextKey.of(utterance.text()))
                .toArray(TextKey[]::new);
        this.asked = sample(examples.size());
    }

    private static int[] sample(int size) {
        if (size <= MOST) {
            return IntStream.range(0, size).toArray();
        }
        return new Random(SEED).ints(0, size).distinct().limit(MOST).sorted().toArray();
    }

    /** The examples asked about; the lists of this class follow their order. */
    int[] asked() {
        return asked.clone();
    }

    List<Neighbours> neighbours(int count) {
        return Arrays.stream(asked).mapToObj(i -> neighbours(i, count)).toList();
    }

    private Neighbours neighbours(int example, int count) {
        float[] similarities = table.products(examples.vectors().get(example));
        return Neighbours.of(similarities, count, other -> !keys[other].equals(keys[example]));
    }
}
