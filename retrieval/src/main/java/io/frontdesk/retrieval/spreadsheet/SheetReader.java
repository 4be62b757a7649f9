package io.frontdesk.retrieval.spreadsheet;

import io.frontdesk.retrieval.spreadsheet.SheetCell.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of one sheet in their order and keeps none of them. */
final class SheetReader {
    static final int MOST_COLUMNS = 200;

    private final SafeXml xml;
    private final CellTexts texts;
    private final MergedCells merged;
    private int row;
    private int nextColumn;
    private List<SheetCell> cells = new ArrayList<>();

    SheetReader(SafeXml xml, CellTexts texts, MergedCells merged) {
        this.xml = xml;
        this.texts = texts;
        this.merged = merged;
    }

    /** The row that is being read, from 1. */
    int row() {
        return Math.max(1, row);
    }

    void read(Consumer<SheetRow> rows) throws BadWorkbook {
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.starts("row")) {
                begin();
            } else if (xml.starts("c")) {
                cell();
            } else if (xml.ends("row") && !cells.isEmpty()) {
                rows.accept(new SheetRow(row, merged.complete(row, cells)));
            }
        }
    }

    private void begin() {
        row = Whole.of(xml.attribute("r"), row + 1);
        nextColumn = 0;
        cells = new ArrayList<>();
    }

    private void cell() throws BadWorkbook {
        int column = CellAddress.of(xml.attribute("r")).map(CellAddress::column).orElse(nextColumn);
        SheetCell cell = content();
        nextColumn = column + 1;
        if (cell.isEmpty()) {
            return;
        }
        if (column < 0 || column >= MOST_COLUMNS) {
            throw BadWorkbook.of(BadWorkbook.Kind.TOO_MANY_COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add(SheetCell.EMPTY);
        }
        cells.set(column, cell);
    }

    private SheetCell content() throws BadWorkbook {
        String type = xml.attribute("t");
        int style = Whole.of(xml.attribute("s"), -1);
        boolean formula = false;
        String stored = "";
        String inline = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.text(0);
            } else if (xml.starts("v")) {
                stored = xml.text(RichText.LONGEST);
            } else if (xml.starts("is")) {
                inline = RichText.read(xml, "is");
            }
        }
        if (formula && stored.isEmpty() && !type.equals("str")) {
            return new SheetCell("", Remark.FORMULA_WITHOUT_VALUE);
        }
        return type.equals("inlineStr") ? new SheetCell(inline, Remark.NONE) : texts.of(type, style, stored);
    }
}
