package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.retrieval.ingest.FaqImport;

import java.io.StringWriter;

/** All that is wrong with a file as a table, with a byte order mark so that spreadsheets read it as UTF-8. */
final class ProblemsCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ProblemsCsv() {}

    static byte[] of(FaqImport file) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("kind", "entry", "sheet", "line", "column", "code", "reason", "原因");
        file.problems().forEach(problem -> write(csv, "problem", ProblemRow.of(problem)));
        file.warnings().forEach(warning -> write(csv, "warning", ProblemRow.of(warning)));
        return text.toString().getBytes(UTF_8);
    }

    private static void write(CsvWriter csv, String kind, ProblemRow row) {
        csv.writeRecord(
                kind,
                row.entry(),
                row.sheet(),
                String.valueOf(row.line()),
                row.column(),
                row.code(),
                row.reason(),
                row.reasonZh());
    }
}
