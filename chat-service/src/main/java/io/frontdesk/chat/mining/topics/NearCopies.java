package io.frontdesk.chat.mining.topics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Takes questions that differ in a slip of the finger for one, so that a topic is made of different wordings. */
final class NearCopies {
    private NearCopies() {}

    /** The indices of each wording, the first of which the others are copies of; in the order of their first. */
    static List<List<Integer>> of(List<Point> points, double copy) {
        List<List<Integer>> wordings = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            List<Integer> same = nearest(wordings, points, at, copy);
            same.add(at);
        }
        return wordings;
    }

    /** The wording that the point is a copy of, or a new one. */
    private static List<Integer> nearest(List<List<Integer>> wordings, List<Point> points, int at, double copy) {
        @Nullable List<Integer> best = null;
        double most = copy;
        for (List<Integer> wording : wordings) {
            double cosine = Cosine.of(
                    points.get(at).encoded(), points.get(wording.getFirst()).encoded());
            if (cosine >= most) {
                most = cosine;
                best = wording;
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            wordings.add(best);
        }
        return best;
    }
}
