package io.frontdesk.retrieval.ingest;

import java.util.List;
import java.util.Map;

/**
 * A row of a table, whatever file it comes from.
 *
 * @param line line or row of the file, from 1
 * @param remarks by cell from 0 what the file's format has to say about it
 */
record TableRow(long line, List<String> cells, Map<Integer, Reason> remarks) {
    TableRow {
        cells = List.copyOf(cells);
        remarks = Map.copyOf(remarks);
    }

    static TableRow of(long line, List<String> cells) {
        return new TableRow(line, cells, Map.of());
    }

    boolean isBlank() {
        return remarks.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    String cell(int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Cells up to the last that holds something. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}
