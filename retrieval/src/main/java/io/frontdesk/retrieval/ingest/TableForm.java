package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.ingest.FileShape.HeaderColumn;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rows under a header become fields of entries. */
sealed interface TableForm permits PlainTable, ForeignTable {
    /** The form that {@code cells} head, or nothing where they head no table of entries. */
    static Optional<TableForm> of(Place place, List<String> cells, ReadSettings settings) {
        if (settings.columns().isEmpty()) {
            Optional<TableForm> foreign = ForeignTable.of(place, cells);
            if (foreign.isPresent()) {
                return foreign;
            }
        }
        Header header = Header.of(place, cells, settings);
        return header.isComplete() ? Optional.of(new PlainTable(header)) : Optional.empty();
    }

    Origin origin();

    List<HeaderColumn> columns();

    /** The column that the cells at {@code at} hold. */
    Optional<Column> column(int at);

    boolean makesIds();

    /** The most cells a row may have. */
    int width();

    /** The fewest cells a row of a table that is not ragged may have. */
    int leastWidth();

    List<RowProblem> problems();

    List<RowProblem> warnings();

    Map<String, String> fields(TableRow row);

    /** Why a row that is no entry is passed over. */
    Optional<Reason> leavesOut(TableRow row);
}
