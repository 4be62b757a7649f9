package io.frontdesk.chat.mining.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Groups vectors into communities, joins those that are one, and sets aside what belongs to none. */
public final class Grouping {
    private final TopicSettings settings;

    public Grouping(TopicSettings settings) {
        this.settings = settings;
    }

    /**
     * One group's members, nearest to its centre first.
     *
     * @param centralities cosine of each member to the centre, seen from the mean of all
     */
    public record Group(List<Integer> members, List<Double> centralities) {
        public Group {
            members = List.copyOf(members);
            centralities = List.copyOf(centralities);
        }

        /** How close together its members are, within 0 to 1. */
        public double cohesion() {
            return centralities.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    private record Community(List<Integer> members, float[] centre) {
        static Community of(List<Integer> members, List<float[]> vectors) {
            return new Community(
                    members, Cosine.centre(members.stream().map(vectors::get).toList()));
        }
    }

    /** The groups, largest first; an index in none of them is noise. */
    public List<Group> of(List<float[]> vectors) {
        if (vectors.size() < settings.smallest()) {
            return List.of();
        }
        List<float[]> centred = Cosine.centred(vectors);
        List<Community> communities = new ArrayList<>(new Communities(settings)
                .of(centred).stream()
                        .filter(members -> members.size() > 1)
                        .map(members -> Community.of(members, centred))
                        .toList());
        joinNearest(communities, centred);
        return communities.stream()
                .map(community -> core(community, centred))
                .filter(group -> group.members().size() >= settings.smallest())
                .sorted(Comparator.comparingInt((Group group) -> -group.members().size())
                        .thenComparing(group -> group.members().getFirst()))
                .toList();
    }

    private void joinNearest(List<Community> communities, List<float[]> vectors) {
        while (true) {
            int[] pair = nearest(communities);
            if (pair.length == 0) {
                return;
            }
            List<Integer> both = new ArrayList<>(communities.get(pair[0]).members());
            both.addAll(communities.remove(pair[1]).members());
            communities.set(pair[0], Community.of(both, vectors));
        }
    }

    /** The two communities whose centres are nearest, or nothing where none are near enough. */
    private int[] nearest(List<Community> communities) {
        int[] pair = {};
        double best = settings.join();
        for (int one = 0; one < communities.size(); one++) {
            for (int other = one + 1; other < communities.size(); other++) {
                double cosine = Cosine.of(
                        communities.get(one).centre(), communities.get(other).centre());
                if (cosine > best) {
                    best = cosine;
                    pair = new int[] {one, other};
                }
            }
        }
        return pair;
    }

    /** Without the members that are far from the centre. */
    private Group core(Community community, List<float[]> vectors) {
        double[] cosines = community.members().stream()
                .mapToDouble(member -> Cosine.of(vectors.get(member), community.centre()))
                .toArray();
        List<Integer> order = IntStream.range(0, cosines.length)
                .filter(at -> cosines[at] >= settings.belong())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -cosines[at]).thenComparing(at -> at))
                .toList();
        return new Group(
                order.stream().map(community.members()::get).toList(),
                order.stream().map(at -> cosines[at]).toList());
    }
}
