package io.frontdesk.retrieval.spreadsheet;

import io.frontdesk.retrieval.spreadsheet.SheetCell.Remark;

/** Turns what a cell stores into what it shows. */
record CellTexts(SharedStrings strings, NumberFormats formats, boolean from1904) {
    SheetCell of(String type, int style, String stored) throws BadWorkbook {
        if (stored.isEmpty()) {
            return SheetCell.EMPTY;
        }
        return switch (type) {
            case "s" -> shared(stored);
            case "b" -> shown(stored.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new SheetCell(stored, Remark.ERROR);
            case "str" -> shown(EscapedText.read(stored));
            case "d" -> shown(stored);
            default -> shown(ShownNumber.of(stored, formats.of(style), from1904));
        };
    }

    private SheetCell shared(String number) throws BadWorkbook {
        return strings.at(Whole.of(number.strip(), -1))
                .map(CellTexts::shown)
                .orElseThrow(() -> BadWorkbook.of(BadWorkbook.Kind.DAMAGED));
    }

    private static SheetCell shown(String text) {
        return new SheetCell(text, Remark.NONE);
    }
}
