package io.frontdesk.intent.headonly;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.evaluation.KeptFeatures;
import io.frontdesk.intent.evaluation.KeptFeatures.Role;
import io.frontdesk.intent.evaluation.LabelledOutputs;
import io.frontdesk.intent.serving.IntentGraph;
import io.frontdesk.intent.serving.Readings;
import io.frontdesk.intent.serving.SecondOpinion;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The features that a head is fitted to and those that judge it; only those of new texts are computed. */
final class HeadData {
    private static final float[] NONE = {};

    private final DataChange change;
    private final List<Point> learned;
    private final List<Point> heldOut;
    private final Map<Utterance, float[]> questions;

    private HeadData(DataChange change, List<Point> learned, List<Point> heldOut, Map<Utterance, float[]> questions) {
        this.change = change;
        this.learned = learned;
        this.heldOut = heldOut;
        this.questions = questions;
    }

    static HeadData of(DataChange change, IntentGraph graph, @Nullable SecondOpinion opinion) {
        KeptFeatures kept = change.kept();
        List<Point> learned = new ArrayList<>();
        List<Utterance> fresh = new ArrayList<>();
        for (Utterance row : change.learned()) {
            if (!row.isOutOfScope() && change.place(row) < 0) {
                fresh.add(row);
            } else if (!row.isOutOfScope() && kept.has(row.text())) {
                learned.add(Point.of(kept.of(row.text()), change.labels().indexOf(row.label())));
            }
        }
        List<Point> read = points(change, fresh, graph, opinion);
        Map<Utterance, float[]> questions = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            questions.put(fresh.get(i), read.get(i).frozen);
            learned.add(read.get(i).withoutFrozen());
        }
        List<Point> heldOut = new ArrayList<>();
        List<String> before = change.model().labels();
        kept.rows(Role.HELD_OUT).forEach(row -> {
            int label = change.labels().indexOf(before.get(row.label()));
            if (label >= 0) {
                heldOut.add(Point.of(row, label));
            }
        });
        heldOut.addAll(points(change, change.heldOut(), graph, opinion));
        return new HeadData(change, learned, heldOut, questions);
    }

    /** What the votes are compared with when this new text is asked about. */
    float[] question(Utterance fresh) {
        return requireNonNull(questions.get(fresh), () -> "not a new text: " + fresh.text());
    }

    HeadFit fit(double scale) {
        return fit(learned, scale);
    }

    /** What the fit is to be stopped by. */
    HeadFit stop(double scale) {
        return fit(heldOut, scale);
    }

    /** The old directions, [width, labels], and for a new label the sum of its texts' features. */
    float[] start(float[] matrix) {
        int count = change.labels().size();
        List<String> known = change.model().labels();
        int before = known.size();
        int width = matrix.length / before;
        float[] start = new float[width * count];
        for (int label = 0; label < count; label++) {
            int old = known.indexOf(change.labels().get(label));
            for (int d = 0; d < width && old >= 0; d++) {
                start[d * count + label] = matrix[d * before + old];
            }
            if (old < 0) {
                addAll(label, count, start);
            }
        }
        return start;
    }

    private void addAll(int label, int count, float[] start) {
        for (Point point : learned) {
            for (int d = 0; d < point.feature.length && point.label == label; d++) {
                start[d * count + label] += point.feature[d];
            }
        }
    }

    /** What the new head makes of the texts, with the votes of {@code opinion} about them where there are any. */
    LabelledOutputs outputs(Role role, HeadFit fit, float[] directions, @Nullable SecondOpinion opinion) {
        List<Point> points = role == Role.LEARNED ? learned : heldOut;
        LabelledOutputs outputs = new LabelledOutputs(
                points.stream()
                        .map(point -> fit.logits(directions, point.feature))
                        .toList(),
                points.stream().map(point -> point.feature).toList(),
                points.stream().map(point -> point.label).toList());
        if (opinion == null || points.stream().anyMatch(point -> point.frozen.length == 0)) {
            return outputs;
        }
        return outputs.with(
                opinion.about(points.stream().map(point -> point.frozen).toList()));
    }

    /** What the next update of the head may start from. */
    KeptFeatures features() {
        KeptFeatures features = new KeptFeatures();
        for (Point point : learned) {
            features.add(point.row(Role.LEARNED));
        }
        for (Point point : heldOut) {
            features.add(point.row(Role.HELD_OUT));
        }
        return features;
    }

    private HeadFit fit(List<Point> points, double scale) {
        List<float[]> features = points.stream().map(point -> point.feature).toList();
        int[] truth = points.stream().mapToInt(point -> point.label).toArray();
        return new HeadFit(features, truth, change.labels().size(), scale);
    }

    private static List<Point> points(
            DataChange change, List<Utterance> rows, IntentGraph graph, @Nullable SecondOpinion opinion) {
        Readings readings = graph.read(rows, change.labels());
        List<float[]> features = readings.outputs().features();
        List<float[]> frozen = opinion == null ? List.of() : opinion.questions(rows, readings);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Point(
                        KeptFeatures.key(rows.get(i).text()),
                        change.labels().indexOf(rows.get(i).label()),
                        features.get(i),
                        frozen.isEmpty() ? NONE : frozen.get(i)))
                .toList();
    }

    /** One text as the head sees it, and as the frozen encoder sees it where that is needed. */
    private static final class Point {
        private final long key;
        private final int label;
        private final float[] feature;
        private final float[] frozen;

        private Point(long key, int label, float[] feature, float[] frozen) {
            this.key = key;
            this.label = label;
            this.feature = feature;
            this.frozen = frozen;
        }

        static Point of(KeptFeatures.Row row, int label) {
            return new Point(row.key(), label, row.feature(), row.frozen());
        }

        /** The same without what only judging texts must keep. */
        Point withoutFrozen() {
            return new Point(key, label, feature, NONE);
        }

        KeptFeatures.Row row(Role role) {
            return new KeptFeatures.Row(key, label, role, feature, frozen);
        }
    }
}
