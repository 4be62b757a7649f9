package io.frontdesk.intent.report;

import io.frontdesk.intent.evaluation.IntentReport.Confusion;
import io.frontdesk.intent.evaluation.IntentReport.IntentFigures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings intents that are taken for each other side by side: the two groups that are confused most for their size are joined
 * until none are confused any more (average linkage), then the groups follow each other, the most confused first.
 */
final class ConfusionOrder {
    private final Map<String, Map<String, Integer>> between = new HashMap<>();

    private ConfusionOrder(List<Confusion> cells) {
        for (Confusion cell : cells) {
            if (!cell.actual().equals(cell.predicted())) {
                add(cell.actual(), cell.predicted(), cell.count());
                add(cell.predicted(), cell.actual(), cell.count());
            }
        }
    }

    static List<IntentFigures> of(List<IntentFigures> intents, List<Confusion> cells) {
        ConfusionOrder order = new ConfusionOrder(cells);
        List<List<IntentFigures>> groups = new ArrayList<>();
        intents.forEach(intent -> groups.add(List.of(intent)));
        while (order.joined(groups)) {
            // goes on until no two groups are confused
        }
        groups.sort(Comparator.comparingInt((List<IntentFigures> group) -> group.size())
                .reversed());
        return groups.stream().flatMap(List::stream).toList();
    }

    private void add(String one, String other, int count) {
        between.computeIfAbsent(one, name -> new HashMap<>()).merge(other, count, Integer::sum);
    }

    private boolean joined(List<List<IntentFigures>> groups) {
        double most = 0;
        int first = -1;
        int second = -1;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double linkage = linkage(groups.get(i), groups.get(j));
                if (linkage > most) {
                    most = linkage;
                    first = i;
                    second = j;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        List<IntentFigures> both = new ArrayList<>(groups.get(first));
        both.addAll(groups.remove(second));
        groups.set(first, both);
        return true;
    }

    private double linkage(List<IntentFigures> some, List<IntentFigures> others) {
        int sum = 0;
        for (IntentFigures one : some) {
            Map<String, Integer> row = between.getOrDefault(one.intent(), Map.of());
            for (IntentFigures other : others) {
                sum += row.getOrDefault(other.intent(), 0);
            }
        }
        return sum / ((double) some.size() * others.size());
    }
}
