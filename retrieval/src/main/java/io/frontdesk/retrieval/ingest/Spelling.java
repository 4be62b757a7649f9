package io.frontdesk.retrieval.ingest;

import java.util.Arrays;
import java.util.Optional;

/** Finds the column that a misspelt header means. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    private Spelling() {}

    /** The column whose name differs from {@code header} by at most two letters. */
    static Optional<Column> nearest(String header) {
        if (header.length() < SHORTEST || header.length() > LONGEST) {
            return Optional.empty();
        }
        return Arrays.stream(Column.values())
                .filter(column -> column.headers().stream()
                        .limit(1)
                        .anyMatch(name -> name.length() >= SHORTEST && distance(name, header) <= name.length() / 4))
                .findFirst();
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
