package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.FaqEntry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the rows of one file, whatever its format; refuses the second of two rows with the same (id, lang). */
final class FaqRows {
    private final List<FaqEntry> entries = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<List<String>, Long> lineOfKey = new HashMap<>();
    private int rows;

    void add(long line, Map<String, String> fields) {
        rows++;
        FaqRow row = new FaqRow(line, fields);
        row.entry().ifPresent(entry -> keep(line, entry));
        problems.addAll(row.problems());
    }

    void refuse(RowProblem problem) {
        rows++;
        problems.add(problem);
    }

    FaqImport result(FileShape shape) {
        if (rows == 0) {
            problems.add(new RowProblem(1, "", "the file holds no rows"));
        }
        return new FaqImport(rows, entries, problems, List.of(), shape);
    }

    private void keep(long line, FaqEntry entry) {
        Long first = lineOfKey.putIfAbsent(List.of(entry.id(), entry.lang()), line);
        if (first == null) {
            entries.add(entry);
        } else {
            problems.add(new RowProblem(
                    line, "id", "'" + entry.id() + "' in " + entry.lang() + " was already given on line " + first));
        }
    }
}
