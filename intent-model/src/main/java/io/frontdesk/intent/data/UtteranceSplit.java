package io.frontdesk.intent.data;

import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Utterances parted into those to learn from and those to decide by. Every label keeps at least one text to learn from,
 * and texts that differ only in case, spaces or punctuation stay on one side.
 */
public record UtteranceSplit(List<Utterance> train, List<Utterance> valid) {
    public UtteranceSplit {
        train = List.copyOf(train);
        valid = List.copyOf(valid);
    }

    /**
     * A split with about {@code validShare} of every label's texts in {@link #valid}; where that is less than one text, only
     * some labels give one. The same for the same seed.
     */
    public static UtteranceSplit stratified(List<Utterance> utterances, double validShare, long seed) {
        if (!(validShare > 0 && validShare < 1)) {
            throw new IllegalArgumentException("validShare must be between 0 and 1, got " + validShare);
        }
        List<Utterance> train = new ArrayList<>();
        List<Utterance> valid = new ArrayList<>();
        Random random = new Random(seed);
        double owed = 0.5;
        for (List<List<Utterance>> groups : byLabel(utterances).values()) {
            Collections.shuffle(groups, random);
            int size = groups.stream().mapToInt(List::size).sum();
            owed += size * validShare;
            int wanted = (int) owed;
            owed -= wanted;
            int taken = 0;
            for (int i = 0; i < groups.size(); i++) {
                boolean last =
                        i == groups.size() - 1 && taken == size - groups.get(i).size();
                boolean take = taken < wanted && !last;
                (take ? valid : train).addAll(groups.get(i));
                taken += take ? groups.get(i).size() : 0;
            }
        }
        return new UtteranceSplit(train, valid);
    }

    /** Groups of equal texts under the label of their first occurrence. */
    private static Map<String, List<List<Utterance>>> byLabel(List<Utterance> utterances) {
        Map<TextKey, List<Utterance>> groups = new LinkedHashMap<>();
        for (Utterance utterance : utterances) {
            groups.computeIfAbsent(TextKey.of(utterance.text()), key -> new ArrayList<>())
                    .add(utterance);
        }
        Map<String, List<List<Utterance>>> labels = new TreeMap<>();
        groups.values()
                .forEach(group -> labels.computeIfAbsent(group.getFirst().label(), label -> new ArrayList<>())
                        .add(group));
        return labels;
    }
}
