package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.spreadsheet.SheetCell;
import io.frontdesk.retrieval.spreadsheet.SheetName;
import io.frontdesk.retrieval.spreadsheet.SheetRow;
import io.frontdesk.retrieval.spreadsheet.Workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the sheets of a workbook that hold questions and answers; hidden ones and others are named and left out. */
final class FaqXlsxReader {
    private final Place place;
    private final ReadSettings settings;
    private final FaqRows rows;
    private final List<TableReading> without = new ArrayList<>();

    FaqXlsxReader(Place place, ReadSettings settings, FaqRows rows) {
        this.place = place;
        this.settings = settings;
        this.rows = rows;
    }

    FileShape read(byte[] content, FileShape shape) throws IOException {
        List<FileShape> sheets = new ArrayList<>();
        try (Workbook workbook = Workbook.open(content)) {
            for (SheetName sheet : workbook.sheets()) {
                if (sheet.hidden()) {
                    warn(sheet, ReasonCode.SHEET_HIDDEN);
                } else {
                    read(workbook, sheet, sheets);
                }
            }
        }
        if (sheets.isEmpty()) {
            without.forEach(TableReading::refuseWithoutHeader);
        }
        return shape.madeOf(sheets)
                .from(sheets.isEmpty() ? Origin.PLAIN : sheets.getFirst().origin());
    }

    private void read(Workbook workbook, SheetName sheet, List<FileShape> sheets) throws IOException {
        TableReading table = new TableReading(place.inSheet(sheet.name()), settings, rows, true);
        workbook.rows(sheet, row -> table.row(tableRow(row)));
        if (table.isTable()) {
            sheets.add(table.shape(FileShape.of(sheet.name(), FileFormat.XLSX)));
        } else if (table.isEmpty()) {
            return;
        } else {
            without.add(table);
            warn(sheet, ReasonCode.SHEET_IGNORED);
        }
    }

    private void warn(SheetName sheet, ReasonCode code) {
        rows.warn(new RowProblem(place.inSheet(sheet.name()), Reason.of(code)));
    }

    private static TableRow tableRow(SheetRow row) {
        List<String> cells = new ArrayList<>();
        Map<Integer, Reason> remarks = new HashMap<>();
        for (SheetCell cell : row.cells()) {
            int at = cells.size();
            switch (cell.remark()) {
                case NONE -> {}
                case MERGED -> remarks.put(at, Reason.of(ReasonCode.MERGED_CELLS));
                case FORMULA_WITHOUT_VALUE -> remarks.put(at, Reason.of(ReasonCode.FORMULA_WITHOUT_VALUE));
                case ERROR -> remarks.put(at, Reason.of(ReasonCode.CELL_ERROR, cell.text()));
            }
            cells.add(cell.text());
        }
        return new TableRow(row.number(), cells, remarks);
    }
}
