package io.frontdesk.retrieval.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what separates the cells of a CSV file: the character that splits its first lines into known headers. */
final class Delimiters {
    static final List<Character> KNOWN = List.of(',', '\t', ';', '，', '|');
    private static final int LINES = 10;
    private static final int LONGEST = 4_000;

    private Delimiters() {}

    static char of(String text, ReadSettings settings) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                .toList();
        Map<Character, Integer> marks = new HashMap<>();
        KNOWN.forEach(delimiter -> marks.put(delimiter, mark(lines, delimiter, settings)));
        return KNOWN.stream()
                .max(Comparator.<Character>comparingInt(delimiter -> marks.getOrDefault(delimiter, 0))
                        .thenComparingInt(delimiter -> -KNOWN.indexOf(delimiter)))
                .orElse(',');
    }

    /** Known headers count most, then cells at all. */
    private static int mark(List<String> lines, char delimiter, ReadSettings settings) {
        int best = 0;
        for (String line : lines) {
            List<String> cells = cells(line, delimiter);
            boolean heads = TableForm.of(Place.line(1), cells, settings).isPresent();
            long known = Header.of(Place.line(1), cells, settings).shape().stream()
                    .filter(column -> !column.column().isEmpty())
                    .count();
            best = Math.max(best, (heads ? 100_000 : 0) + (int) known * 1_000 + Math.min(cells.size(), 999));
        }
        return best;
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length() && cells.size() < Limits.COLUMNS; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
