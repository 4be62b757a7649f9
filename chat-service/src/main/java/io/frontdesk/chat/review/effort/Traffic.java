package io.frontdesk.chat.review.effort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What visitors say in a while: some topics often and most seldom, some wordings often and most once, each by Zipf's law
 * ("Human behavior and the principle of least effort", 1949), and among it what has nothing to do with the company.
 */
final class Traffic {
    private static final int TURNS = 4_000;
    private static final double FOREIGN = 0.15;
    private static final double HELD_APART = 0.2;
    /** So many labelled texts of each intent there are at the start. */
    private static final int KNOWN = 2;

    private final List<Saying> start = new ArrayList<>();
    private final List<Saying> heldApart = new ArrayList<>();
    private final List<Saying> turns = new ArrayList<>();
    private final Map<String, Double> shares = new HashMap<>();

    private Traffic() {}

    /** No text is in two of: what is known at the start, what is said, and what is held apart. */
    static Traffic of(List<Saying> own, List<Saying> foreign, Random random) {
        Traffic traffic = new Traffic();
        Map<String, List<Saying>> pools = traffic.part(own, random);
        List<String> labels = new ArrayList<>(pools.keySet());
        Collections.shuffle(labels, random);
        double all = 0;
        for (int rank = 0; rank < labels.size(); rank++) {
            all += 1.0 / (rank + 1);
        }
        for (int rank = 0; rank < labels.size(); rank++) {
            traffic.shares.put(labels.get(rank), 1.0 / (rank + 1) / all);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            boolean odd = !foreign.isEmpty() && random.nextDouble() < FOREIGN;
            traffic.turns.add(
                    odd
                            ? foreign.get(random.nextInt(foreign.size()))
                            : zipf(pools.getOrDefault(zipf(labels, random), List.of()), random));
        }
        return traffic;
    }

    private Map<String, List<Saying>> part(List<Saying> own, Random random) {
        Map<String, List<Saying>> byLabel = new TreeMap<>();
        own.forEach(saying -> byLabel.computeIfAbsent(saying.label(), label -> new ArrayList<>())
                .add(saying));
        Map<String, List<Saying>> pools = new TreeMap<>();
        byLabel.forEach((label, sayings) -> {
            Collections.shuffle(sayings, random);
            int held = (int) (HELD_APART * sayings.size());
            heldApart.addAll(sayings.subList(0, held));
            start.addAll(sayings.subList(held, held + KNOWN));
            pools.put(label, sayings.subList(held + KNOWN, sayings.size()));
        });
        return pools;
    }

    /** One of {@code all}, the n-th of them n times as seldom as the first. */
    private static <T> T zipf(List<T> all, Random random) {
        double sum = 0;
        for (int rank = 1; rank <= all.size(); rank++) {
            sum += 1.0 / rank;
        }
        double left = random.nextDouble() * sum;
        for (int rank = 1; rank < all.size(); rank++) {
            left -= 1.0 / rank;
            if (left < 0) {
                return all.get(rank - 1);
            }
        }
        return all.getLast();
    }

    List<Saying> start() {
        return start;
    }

    List<Saying> heldApart() {
        return heldApart;
    }

    List<Saying> turns() {
        return turns;
    }

    /** How much of what is said has this label. */
    double share(String label) {
        return shares.getOrDefault(label, 0.0);
    }
}
