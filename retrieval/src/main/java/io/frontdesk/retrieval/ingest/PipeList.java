package io.frontdesk.retrieval.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A list in one cell, its items separated by {@code |}; a literal one is written {@code \|}. */
public final class PipeList {
    private PipeList() {}

    /** The items, stripped; empty ones are dropped. */
    public static List<String> split(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length() && cell.charAt(i + 1) == '|') {
                item.append('|');
                i++;
            } else if (c == '|') {
                add(items, item);
            } else {
                item.append(c);
            }
        }
        add(items, item);
        return items;
    }

    public static String join(List<String> items) {
        return items.stream().map(item -> item.replace("|", "\\|")).collect(Collectors.joining("|"));
    }

    private static void add(List<String> items, StringBuilder item) {
        String text = item.toString().strip();
        item.setLength(0);
        if (!text.isEmpty()) {
            items.add(text);
        }
    }
}
