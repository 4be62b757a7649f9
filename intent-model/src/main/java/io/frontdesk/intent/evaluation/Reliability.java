package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.evaluation.IntentReport.ReliabilityBin;

import java.util.ArrayList;
import java.util.List;

/** Whether confidence means what it says: 15 bins of equal width, and their weighted mean distance from the truth. */
record Reliability(List<ReliabilityBin> bins, double ece) {
    private static final int BINS = 15;

    static Reliability of(List<ScoredUtterance> scored) {
        List<ReliabilityBin> bins = new ArrayList<>();
        double ece = 0;
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<ScoredUtterance> within =
                    scored.stream().filter(one -> binOf(one) == bin).toList();
            ReliabilityBin figures = bin(bin, within);
            bins.add(figures);
            ece += Math.abs(figures.accuracy() - figures.confidence()) * within.size() / scored.size();
        }
        return new Reliability(List.copyOf(bins), ece);
    }

    private static int binOf(ScoredUtterance one) {
        return Math.min(BINS - 1, (int) (one.prediction().confidence() * BINS));
    }

    private static ReliabilityBin bin(int bin, List<ScoredUtterance> within) {
        double confidence = within.stream()
                .mapToDouble(one -> one.prediction().confidence())
                .average()
                .orElse(0);
        double accuracy = within.stream()
                .mapToDouble(one -> one.isRight() ? 1 : 0)
                .average()
                .orElse(0);
        return new ReliabilityBin((double) bin / BINS, (bin + 1.0) / BINS, within.size(), confidence, accuracy);
    }
}
