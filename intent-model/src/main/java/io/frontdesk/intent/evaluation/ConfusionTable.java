package io.frontdesk.intent.evaluation;

import io.frontdesk.intent.evaluation.IntentReport.Confusion;
import io.frontdesk.intent.evaluation.IntentReport.IntentFigures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which intents were taken for which. */
final class ConfusionTable {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Integer> predicted = new HashMap<>();

    private ConfusionTable() {}

    static ConfusionTable of(List<ScoredUtterance> scored) {
        ConfusionTable table = new ConfusionTable();
        for (ScoredUtterance one : scored) {
            String best = one.prediction().best().intent();
            table.counts.computeIfAbsent(one.label(), label -> new TreeMap<>()).merge(best, 1, Integer::sum);
            table.predicted.merge(best, 1, Integer::sum);
        }
        return table;
    }

    /** The mean F1 of the intents that occur, whether as label or as prediction. */
    double macroF1() {
        return intents().stream().mapToDouble(IntentFigures::f1).average().orElse(0);
    }

    List<IntentFigures> intents() {
        SortedSet<String> names = new TreeSet<>(counts.keySet());
        names.addAll(predicted.keySet());
        return names.stream().map(this::figures).toList();
    }

    List<Confusion> cells() {
        List<Confusion> cells = new ArrayList<>();
        counts.forEach((actual, row) -> row.forEach((taken, count) -> cells.add(new Confusion(actual, taken, count))));
        return cells;
    }

    private IntentFigures figures(String intent) {
        Map<String, Integer> row = counts.getOrDefault(intent, Map.of());
        int support = row.values().stream().mapToInt(Integer::intValue).sum();
        int right = row.getOrDefault(intent, 0);
        double precision = ratio(right, predicted.getOrDefault(intent, 0));
        double recall = ratio(right, support);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new IntentFigures(intent, precision, recall, f1, support);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
