package io.frontdesk.intent.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Notices labels that differ from an earlier one in case or spaces only: two spellings would become two intents. */
final class LabelSpelling {
    private final Map<String, String> spellings = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    void add(long line, String label) {
        String key = label.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        String first = spellings.putIfAbsent(key, label);
        if (first != null && !first.equals(label)) {
            problems.add(new RowProblem(
                    line, "label", "\"" + label + "\" differs from \"" + first + "\" in case or spaces only"));
        }
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }
}
