package io.frontdesk.retrieval.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.retrieval.FaqEntry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes entries as the CSV that {@link FaqFile} reads back unchanged. Does not close the writer. */
public final class FaqCsvWriter {
    private FaqCsvWriter() {}

    public static void write(List<FaqEntry> entries, Writer out) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(FaqCells.header());
        entries.forEach(entry -> csv.writeRecord(FaqCells.of(entry)));
        try {
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
