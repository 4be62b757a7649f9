package io.frontdesk.chat.knowledge;

import io.frontdesk.retrieval.ingest.BadRow;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.frontdesk.retrieval.ingest.Place;
import io.frontdesk.retrieval.ingest.RowProblem;
import io.micronaut.serde.annotation.Serdeable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bad row with what stood in it and all that is wrong with it.
 *
 * @param fields by column; empty where the row could not be taken apart
 */
@Serdeable
record BadRowView(String entry, String sheet, long line, Map<String, String> fields, List<ProblemRow> problems) {
    /** A page and how many there are. */
    @Serdeable
    record Page(int total, List<BadRowView> rows) {
        static Page of(FaqImport file, int offset, int limit) {
            Map<Place, List<RowProblem>> byRow = new LinkedHashMap<>();
            for (RowProblem problem : file.problems()) {
                byRow.computeIfAbsent(row(problem.place()), _ -> new ArrayList<>())
                        .add(problem);
            }
            Map<Place, Map<String, String>> fields = fields(file);
            return new Page(
                    byRow.size(),
                    byRow.entrySet().stream()
                            .skip(Math.max(0, offset))
                            .limit(limit)
                            .map(row -> view(row.getKey(), fields.getOrDefault(row.getKey(), Map.of()), row.getValue()))
                            .toList());
        }
    }

    private static BadRowView view(Place row, Map<String, String> fields, List<RowProblem> problems) {
        return new BadRowView(row.entry(), row.sheet(), row.line(), fields, ProblemRow.of(problems, Integer.MAX_VALUE));
    }

    private static Map<Place, Map<String, String>> fields(FaqImport file) {
        Map<Place, Map<String, String>> fields = new LinkedHashMap<>();
        for (BadRow row : file.bad()) {
            fields.put(row.place(), row.fields());
        }
        return fields;
    }

    private static Place row(Place place) {
        return new Place(place.entry(), place.sheet(), place.line(), "");
    }
}
