package io.frontdesk.chat.review.effort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Accuracy by the number of labels that were given, one point after each batch. */
record Curve(int batch, List<Double> points) {
    Curve {
        points = List.copyOf(points);
    }

    static Curve mean(List<Curve> curves) {
        Curve first = curves.getFirst();
        return new Curve(
                first.batch,
                IntStream.range(0, first.points.size())
                        .mapToObj(at -> curves.stream()
                                .mapToDouble(curve -> curve.points.get(at))
                                .average()
                                .orElse(0))
                        .toList());
    }

    double last() {
        return points.getLast();
    }

    /** After how many labels it comes to {@code accuracy} and stays there, between points on a straight line; -1 where never. */
    double needed(double accuracy) {
        List<Double> stays = new ArrayList<>(points);
        for (int at = stays.size() - 2; at >= 0; at--) {
            stays.set(at, Math.min(stays.get(at), stays.get(at + 1)));
        }
        for (int at = 0; at < stays.size(); at++) {
            if (stays.get(at) >= accuracy) {
                double before = at == 0 ? accuracy : stays.get(at - 1);
                double part = at == 0 ? 1 : (accuracy - before) / (stays.get(at) - before);
                return at == 0 ? 0 : batch * (at - 1 + part);
            }
        }
        return -1;
    }
}
