package io.frontdesk.chat.mining.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Groups points by average linkage and sets aside what belongs to no group. */
final class Grouping {
    /** Every joining looks at all wordings that are left: more than this would take minutes. */
    static final int MOST_WORDINGS = 5_000;

    private final TopicSettings settings;

    Grouping(TopicSettings settings) {
        this.settings = settings;
    }

    /**
     * One group's members, nearest to its centre first.
     *
     * @param centralities cosine of each member to the centre
     */
    record Group(List<Integer> members, List<Double> centralities) {
        Group {
            members = List.copyOf(members);
            centralities = List.copyOf(centralities);
        }
    }

    /** The groups, largest first; an index in none of them is noise. */
    List<Group> of(List<Point> points) {
        List<List<Integer>> wordings = NearCopies.of(points, settings.copy());
        List<List<Integer>> compared = wordings.subList(0, Math.min(wordings.size(), MOST_WORDINGS));
        List<float[]> places = compared.stream()
                .map(wording -> Cosine.mean(places(points, wording)))
                .toList();
        List<Group> groups = new ArrayList<>();
        for (List<Integer> linked : AverageLinkage.of(places, settings.link())) {
            List<List<Integer>> core = core(linked, compared, places);
            if (isTopic(core, points)) {
                groups.add(group(core.stream().flatMap(List::stream).toList(), points));
            }
        }
        return groups.stream()
                .sorted(Comparator.comparingInt(
                                (Group group) -> -group.members().size())
                        .thenComparing(group -> group.members().getFirst()))
                .toList();
    }

    /** The wordings of a group that are not far from its centre. */
    private List<List<Integer>> core(List<Integer> linked, List<List<Integer>> wordings, List<float[]> places) {
        float[] centre = Cosine.centre(linked.stream().map(places::get).toList());
        return linked.stream()
                .filter(wording -> Cosine.of(places.get(wording), centre) >= settings.belong())
                .map(wordings::get)
                .toList();
    }

    /** Whether there are enough wordings, and they have more in common than what was answered. */
    private boolean isTopic(List<List<Integer>> core, List<Point> points) {
        List<float[]> own = core.stream()
                .map(wording -> points.get(wording.getFirst()).own())
                .toList();
        return core.size() >= settings.smallest() && Cosine.likeness(own) >= settings.likeness();
    }

    private static Group group(List<Integer> members, List<Point> points) {
        float[] centre = Cosine.centre(places(points, members));
        double[] cosines = members.stream()
                .mapToDouble(member -> Cosine.of(points.get(member).place(), centre))
                .toArray();
        List<Integer> order = IntStream.range(0, cosines.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -cosines[at]).thenComparing(at -> at))
                .toList();
        return new Group(
                order.stream().map(members::get).toList(),
                order.stream().map(at -> cosines[at]).toList());
    }

    private static List<float[]> places(List<Point> points, List<Integer> members) {
        return members.stream().map(member -> points.get(member).place()).toList();
    }
}
