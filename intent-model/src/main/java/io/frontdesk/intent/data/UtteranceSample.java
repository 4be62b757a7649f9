package io.frontdesk.intent.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** A part of some utterances, drawn label by label, to see what a model makes of less. The same for the same seed. */
public final class UtteranceSample {
    private UtteranceSample() {}

    /** {@code count} texts of each label, or all it has where these are fewer. */
    public static List<Utterance> perLabel(List<Utterance> utterances, int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("per-label must be at least 1, got " + count);
        }
        return drawn(utterances, seed, size -> Math.min(size, count));
    }

    /** About {@code share} of each label's texts, and one at least. */
    public static List<Utterance> share(List<Utterance> utterances, double share, long seed) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, got " + share);
        }
        return drawn(utterances, seed, size -> Math.max(1, (int) Math.round(size * share)));
    }

    private static List<Utterance> drawn(List<Utterance> utterances, long seed, IntUnaryOperator wanted) {
        Random random = new Random(seed);
        Map<String, List<Utterance>> byLabel =
                utterances.stream().collect(groupingBy(Utterance::label, TreeMap::new, toList()));
        List<Utterance> drawn = new ArrayList<>();
        for (List<Utterance> texts : byLabel.values()) {
            List<Utterance> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, random);
            drawn.addAll(shuffled.subList(0, wanted.applyAsInt(shuffled.size())));
        }
        return drawn;
    }
}
