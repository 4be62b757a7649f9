package io.frontdesk.retrieval.ingest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entries of the rows of a table: finds the header among the first rows, then reads what is below it. */
final class TableReading {
    private static final int FURTHEST_HEADER = 10;

    private final Place table;
    private final ReadSettings settings;
    private final FaqRows rows;
    private final boolean ragged;
    private final List<TableRow> above = new ArrayList<>();
    private @Nullable TableForm form;
    private int taken;

    /** Reads the table at {@code table}; in a {@code ragged} one rows may end before the header does. */
    TableReading(Place table, ReadSettings settings, FaqRows rows, boolean ragged) {
        this.table = table;
        this.settings = settings;
        this.rows = rows;
        this.ragged = ragged;
    }

    void row(TableRow row) {
        if (row.isBlank()) {
            return;
        }
        if (row.width() > Limits.COLUMNS) {
            throw new RefusedFile(table.at(row.line()), ReasonCode.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
        if (form != null) {
            take(form, row);
        } else {
            seek(row);
        }
    }

    /** Whether a header with question and answer was found. */
    boolean isTable() {
        return form != null;
    }

    /** Whether no row held anything. */
    boolean isEmpty() {
        return form == null && above.isEmpty();
    }

    /** Ends a table whose header was never found: its first row is judged as one. */
    void refuseWithoutHeader() {
        if (form != null) {
            return;
        }
        if (above.isEmpty()) {
            rows.problem(new RowProblem(table.at(1), Reason.of(ReasonCode.NO_HEADER)));
            return;
        }
        TableRow first = above.getFirst();
        Header.of(table.at(first.line()), first.cells(), settings).problems().forEach(rows::problem);
    }

    /** How the table was understood, told of {@code shape}. */
    FileShape shape(FileShape shape) {
        if (form == null) {
            return above.isEmpty()
                    ? shape
                    : shape.with(
                            Header.of(table, above.getFirst().cells(), settings).shape());
        }
        return shape.with(form.columns()).from(form.origin()).withMadeIds(form.makesIds() && taken > 0);
    }

    private void seek(TableRow row) {
        if (above.size() >= FURTHEST_HEADER) {
            return;
        }
        TableForm.of(table.at(row.line()), row.cells(), settings)
                .ifPresentOrElse(found -> begin(found, row), () -> above.add(row));
    }

    private void begin(TableForm found, TableRow row) {
        form = found;
        found.problems().forEach(rows::problem);
        found.warnings().forEach(rows::warn);
        if (!above.isEmpty()) {
            rows.warn(new RowProblem(table.at(row.line()), Reason.of(ReasonCode.HEADER_BELOW, above.size())));
        }
    }

    /** Under a wrong header no row is judged: what is wrong with it would be wrong with every one. */
    private void take(TableForm known, TableRow row) {
        if (!known.problems().isEmpty()) {
            return;
        }
        taken++;
        Place place = table.at(row.line());
        Optional<Reason> leftOut = known.leavesOut(row);
        if (row.width() > known.width() || (!ragged && row.cells().size() < known.leastWidth())) {
            rows.refuse(place, ReasonCode.WRONG_FIELD_COUNT, row.cells().size(), known.width());
        } else if (leftOut.isPresent()) {
            rows.warn(new RowProblem(place, leftOut.get()));
        } else {
            rows.add(place, known.fields(row), remarks(place, known, row));
        }
    }

    /** What the format says of the cells that are used. */
    private static List<RowProblem> remarks(Place place, TableForm known, TableRow row) {
        return row.remarks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(remark -> known.column(remark.getKey()).stream()
                        .map(column -> new RowProblem(place.inColumn(column.key()), remark.getValue())))
                .toList();
    }
}
