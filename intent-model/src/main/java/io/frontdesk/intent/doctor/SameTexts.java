package io.frontdesk.intent.doctor;

import io.frontdesk.intent.data.TextKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds texts that stand in more than one row, and test texts that were learned from. */
final class SameTexts {
    private SameTexts() {}

    static List<Finding> within(Rows rows) {
        List<Finding> found = new ArrayList<>();
        for (List<Integer> places : rows.byText().values()) {
            int first = places.getFirst();
            for (int place : places.subList(1, places.size())) {
                found.add(repeated(rows, first, place));
            }
        }
        return found;
    }

    static List<Finding> between(Rows train, Rows test) {
        Map<TextKey, List<Integer>> learned = train.byText();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            List<Integer> places = learned.getOrDefault(TextKey.of(test.at(i).text()), List.of());
            if (!places.isEmpty()) {
                int place = places.getFirst();
                found.add(new Finding(
                        Finding.Kind.LEAK,
                        train.row(place),
                        train.at(place).label(),
                        test.row(i),
                        test.at(i).label(),
                        1,
                        "take it out of one of the two files: a test text that was learned from tests memory"));
            }
        }
        return found;
    }

    private static Finding repeated(Rows rows, int first, int again) {
        boolean same = rows.at(first).label().equals(rows.at(again).label());
        return new Finding(
                same ? Finding.Kind.DUPLICATE : Finding.Kind.CONTRADICTION,
                rows.row(again),
                rows.at(again).label(),
                rows.row(first),
                rows.at(first).label(),
                1,
                same ? "once is enough, unless customers really write it that often" : "decide for one label");
    }
}
