package io.frontdesk.chat.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.intent.doctor.Finding;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The findings of {@code doctor data} as a table, for a spreadsheet or the console. */
final class FindingsCsv {
    private FindingsCsv() {}

    static void write(Path file, List<Finding> findings) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, UTF_8)) {
            csv.writeRecord(
                    "kind", "line", "text", "label", "other_line", "other_text", "other_label", "score", "advice");
            for (Finding finding : findings) {
                csv.writeRecord(
                        finding.kind().code(),
                        line(finding.row()),
                        text(finding.row()),
                        finding.label(),
                        line(finding.other()),
                        text(finding.other()),
                        finding.otherLabel() == null ? "" : finding.otherLabel(),
                        String.format(Locale.ROOT, "%.3f", finding.score()),
                        finding.advice());
            }
        }
    }

    private static String line(Finding.@Nullable Row row) {
        return row == null ? "" : String.valueOf(row.line());
    }

    private static String text(Finding.@Nullable Row row) {
        return row == null ? "" : row.text();
    }
}
