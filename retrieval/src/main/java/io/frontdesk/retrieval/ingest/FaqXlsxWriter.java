package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.spreadsheet.EscapedText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes entries as one sheet of texts that {@link FaqFile} reads back unchanged. Does not close the stream. */
final class FaqXlsxWriter {
    private FaqXlsxWriter() {}

    static void write(List<FaqEntry> entries, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Frontdesk", "1.0");
        Worksheet sheet = workbook.newWorksheet("FAQ");
        layOut(sheet);
        row(sheet, 0, FaqCells.header());
        for (int i = 0; i < entries.size(); i++) {
            row(sheet, i + 1, FaqCells.of(entries.get(i)));
        }
        workbook.finish();
    }

    private static void layOut(Worksheet sheet) {
        int[] widths = FaqCells.widths();
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(row, i, EscapedText.write(cells[i]));
            }
        }
    }
}
