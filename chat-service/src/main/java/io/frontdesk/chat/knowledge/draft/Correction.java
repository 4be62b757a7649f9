package io.frontdesk.chat.knowledge.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.frontdesk.retrieval.ingest.Place;
import io.frontdesk.retrieval.ingest.RowProblem;

import java.util.List;
import java.util.Map;

/**
 * What a person wrote in the place of a bad row.
 *
 * @param entry of a ZIP, or empty where the file is none
 * @param sheet of a workbook, or empty where the file is none
 * @param line of the bad row
 * @param fields the whole row by its columns; none of them leaves the row out on purpose
 */
public record Correction(String entry, String sheet, long line, Map<String, String> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Correction {
        requireNonNull(entry, "entry");
        requireNonNull(sheet, "sheet");
        fields = Map.copyOf(fields);
    }

    /** Of the bad row. */
    Place place() {
        return new Place(entry, sheet, line, "");
    }

    boolean replaces(RowProblem problem) {
        Place place = problem.place();
        return place.line() == line
                && place.entry().equals(entry)
                && place.sheet().equals(sheet);
    }

    boolean leavesOut() {
        return fields.isEmpty();
    }

    /** The row read and checked like one of a file. */
    FaqImport read() {
        ObjectNode row = JSON.createObjectNode();
        fields.forEach(row::put);
        return FaqFile.read(row.toString().getBytes(UTF_8), "row.jsonl");
    }

    /** What is wrong with it still, told of the place in the file. */
    List<RowProblem> placed(List<RowProblem> problems) {
        return problems.stream()
                .map(problem -> new RowProblem(new Place(entry, sheet, line, problem.column()), problem.why()))
                .toList();
    }
}
