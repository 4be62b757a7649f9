package io.frontdesk.retrieval.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the pairs of phrasings that are at least so much alike, all of them, without comparing each with each: two texts
 * alike share one of the rarest of their letter groups (prefix filtering), so only those that do are compared.
 */
final class NearTexts {
    /** Phrasings with the same rare group that one is compared with; more share one only in made-up corpora. */
    private static final int MOST_COMPARED = 5_000;

    private final double least;
    private final Map<Words, Phrasing> first = new HashMap<>();
    private final Map<Integer, Integer> frequency = new HashMap<>();
    private final Map<Integer, List<Phrasing>> byRareGroup = new HashMap<>();

    private NearTexts(double least) {
        this.least = least;
    }

    /** Receives a pair of phrasings of different entries. */
    @FunctionalInterface
    interface Pairs {
        void pair(Phrasing first, Phrasing second, double likeness);
    }

    private record Words(String lang, String normal) {}

    static void find(List<Phrasing> phrasings, double least, Pairs pairs) {
        NearTexts near = new NearTexts(least);
        phrasings.forEach(phrasing ->
                phrasing.shingles().groups().forEach(group -> near.frequency.merge(group, 1, Integer::sum)));
        List<Phrasing> shortestFirst = new ArrayList<>(phrasings);
        shortestFirst.sort(
                Comparator.comparingInt(phrasing -> phrasing.shingles().size()));
        shortestFirst.forEach(phrasing -> near.compare(phrasing, pairs));
    }

    /** What is asked in the same words again and again is a pair with the first only. */
    private void compare(Phrasing phrasing, Pairs pairs) {
        Phrasing same =
                first.putIfAbsent(new Words(phrasing.lang(), phrasing.shingles().normal()), phrasing);
        if (same == null) {
            compareByGroups(phrasing, pairs);
        } else if (same.entry() != phrasing.entry()) {
            pairs.pair(same, phrasing, 1);
        }
    }

    private void compareByGroups(Phrasing phrasing, Pairs pairs) {
        Set<Phrasing> compared = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int group : rarest(phrasing)) {
            List<Phrasing> sharing = byRareGroup.computeIfAbsent(group, _ -> new ArrayList<>());
            for (Phrasing other : sharing.subList(0, Math.min(sharing.size(), MOST_COMPARED))) {
                if (mayBeAlike(other, phrasing) && compared.add(other)) {
                    tell(other, phrasing, pairs);
                }
            }
            sharing.add(phrasing);
        }
    }

    private void tell(Phrasing first, Phrasing second, Pairs pairs) {
        double likeness = first.shingles().likeness(second.shingles());
        if (likeness >= least) {
            pairs.pair(first, second, likeness);
        }
    }

    private boolean mayBeAlike(Phrasing shorter, Phrasing longer) {
        return shorter.entry() != longer.entry()
                && shorter.lang().equals(longer.lang())
                && shorter.shingles().size() >= least * longer.shingles().size();
    }

    /** The rarest groups, of which two texts alike share at least one. */
    private int[] rarest(Phrasing phrasing) {
        int size = phrasing.shingles().size();
        int prefix = size - (int) Math.ceil(least * size) + 1;
        return phrasing.shingles()
                .groups()
                .boxed()
                .sorted(Comparator.comparing((Integer group) -> frequency.getOrDefault(group, 0))
                        .thenComparing(group -> group))
                .limit(prefix)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
