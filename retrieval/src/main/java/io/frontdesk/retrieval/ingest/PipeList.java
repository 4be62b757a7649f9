package io.frontdesk.retrieval.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list in one cell, its items separated by {@code |}; a literal one is written {@code \|}. A backslash is itself unless a
 * {@code |} follows: there each two stand for one.
 */
public final class PipeList {
    private PipeList() {}

    /** The items, stripped; empty ones are dropped. */
    public static List<String> split(String cell) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int backslashes = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '|') {
                item.setLength(item.length() - (backslashes + 1) / 2);
                if (backslashes % 2 == 1) {
                    item.append('|');
                } else {
                    add(items, item);
                }
            } else {
                item.append(c);
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        add(items, item);
        return items;
    }

    public static String join(List<String> items) {
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            String item = escaped(items.get(i));
            boolean last = i == items.size() - 1;
            cell.append(item).append(last ? "" : "\\".repeat(trailingBackslashes(item)) + "|");
        }
        return cell.toString();
    }

    /** A list as other programs and people write it, one item a line or between pipes of either width, as ours. */
    static String ofLoose(String cell) {
        return cell.indexOf('\n') < 0 && cell.indexOf('｜') < 0 ? cell : join(loose(cell));
    }

    private static List<String> loose(String cell) {
        return Arrays.stream(cell.split("[\\r\\n｜|]+"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String escaped(String item) {
        StringBuilder escaped = new StringBuilder();
        int backslashes = 0;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            escaped.append(c == '|' ? "\\".repeat(backslashes) + "\\|" : String.valueOf(c));
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return escaped.toString();
    }

    private static int trailingBackslashes(String item) {
        int count = 0;
        while (count < item.length() && item.charAt(item.length() - 1 - count) == '\\') {
            count++;
        }
        return count;
    }

    private static void add(List<String> items, StringBuilder item) {
        String text = item.toString().strip();
        item.setLength(0);
        if (!text.isEmpty()) {
            items.add(text);
        }
    }
}
