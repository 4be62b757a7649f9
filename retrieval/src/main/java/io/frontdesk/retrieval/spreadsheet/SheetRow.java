package io.frontdesk.retrieval.spreadsheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as the user sees it, from 1
 * @param cells from column A to the last that holds something
 */
public record SheetRow(int number, List<SheetCell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }
}
