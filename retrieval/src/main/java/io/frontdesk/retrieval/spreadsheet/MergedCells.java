package io.frontdesk.retrieval.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The merged ranges of a sheet and, once their first cells were read, the values that all their cells show. */
final class MergedCells {
    private static final int MOST = 10_000;

    private final List<Range> ranges = new ArrayList<>();

    /** Finds the ranges, which a sheet lists below its cells. */
    static MergedCells read(SafeXml xml) throws BadWorkbook {
        MergedCells merged = new MergedCells();
        while (xml.next()) {
            if (xml.starts("mergeCell") && merged.ranges.size() < MOST) {
                Range.of(xml.attribute("ref")).ifPresent(merged.ranges::add);
            }
        }
        return merged;
    }

    /** Completes a row: its cells that belong to a range begun above or to the left show the range's value. */
    List<SheetCell> complete(int row, List<SheetCell> cells) {
        List<SheetCell> completed = cells;
        for (Range range : ranges) {
            if (range.holds(row)) {
                completed = range.complete(row, completed);
            }
        }
        return completed;
    }

    private static final class Range {
        private final CellAddress first;
        private final CellAddress last;
        private SheetCell value = SheetCell.EMPTY;

        private Range(CellAddress first, CellAddress last) {
            this.first = first;
            this.last = last;
        }

        static Optional<Range> of(String reference) {
            int colon = reference.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            return CellAddress.of(reference.substring(0, colon))
                    .flatMap(first ->
                            CellAddress.of(reference.substring(colon + 1)).map(last -> new Range(first, last)));
        }

        boolean holds(int row) {
            return row >= first.row() && row <= last.row();
        }

        /** Down the rows only: a title merged across columns is one text, not one for each column. */
        List<SheetCell> complete(int row, List<SheetCell> cells) {
            int column = first.column();
            if (row == first.row()) {
                value = column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
                return cells;
            }
            if (value.isEmpty() || column >= SheetReader.MOST_COLUMNS) {
                return cells;
            }
            List<SheetCell> completed = new ArrayList<>(cells);
            while (completed.size() <= column) {
                completed.add(SheetCell.EMPTY);
            }
            completed.set(column, new SheetCell(value.text(), SheetCell.Remark.MERGED));
            return completed;
        }
    }
}
