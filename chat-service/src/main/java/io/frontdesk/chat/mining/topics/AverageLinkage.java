package io.frontdesk.chat.mining.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the two groups whose members are most alike on average, again and again, until none are alike enough. How alike
 * two groups are is the inner product of their means, so no table of pairs is kept; chains of nearest neighbours find
 * the same groups as looking for the nearest pair of all each time would. The same vectors in the same order give the same
 * groups.
 */
final class AverageLinkage {
    private final List<Cluster> open = new ArrayList<>();
    private final List<Cluster> closed = new ArrayList<>();
    private final double link;

    private AverageLinkage(List<float[]> vectors, double link) {
        for (int at = 0; at < vectors.size(); at++) {
            open.add(new Cluster(List.of(at), vectors.get(at)));
        }
        this.link = link;
    }

    private static final class Cluster {
        private final List<Integer> members;
        private final float[] mean;

        Cluster(List<Integer> members, float[] mean) {
            this.members = members;
            this.mean = mean;
        }

        double likeness(Cluster other) {
            return Cosine.of(mean, other.mean);
        }

        Cluster and(Cluster other) {
            List<Integer> both = new ArrayList<>(members);
            both.addAll(other.members);
            float[] joined = new float[mean.length];
            for (int i = 0; i < joined.length; i++) {
                joined[i] = (members.size() * mean[i] + other.members.size() * other.mean[i]) / both.size();
            }
            return new Cluster(both, joined);
        }
    }

    /** The indices of each group; every vector is in exactly one, if need be alone. */
    static List<List<Integer>> of(List<float[]> vectors, double link) {
        AverageLinkage linkage = new AverageLinkage(vectors, link);
        linkage.join();
        return linkage.closed.stream()
                .map(cluster -> cluster.members.stream().sorted().toList())
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    private void join() {
        List<Cluster> chain = new ArrayList<>();
        while (!open.isEmpty()) {
            if (chain.isEmpty()) {
                chain.add(open.getFirst());
            }
            grow(chain);
        }
    }

    /** One step: on to a nearer neighbour, or the last two of the chain are each other's nearest and join or are done. */
    private void grow(List<Cluster> chain) {
        Cluster last = chain.getLast();
        Cluster before = chain.size() > 1 ? chain.get(chain.size() - 2) : last;
        Cluster next = nearest(last, before);
        if (next != last && next != before && last.likeness(next) >= link) {
            chain.add(next);
        } else if (next == before && next != last) {
            chain.removeLast();
            chain.removeLast();
            open.remove(last);
            open.remove(before);
            open.add(before.and(last));
        } else {
            chain.removeLast();
            open.remove(last);
            closed.add(last);
        }
    }

    /** The nearest of the others; the one before in the chain where it is as near, so that chains end. */
    private Cluster nearest(Cluster from, Cluster before) {
        Cluster nearest = before;
        double most = before == from ? Double.NEGATIVE_INFINITY : from.likeness(before);
        for (Cluster other : open) {
            if (other != from) {
                double cosine = from.likeness(other);
                if (cosine > most) {
                    most = cosine;
                    nearest = other;
                }
            }
        }
        return nearest;
    }
}
