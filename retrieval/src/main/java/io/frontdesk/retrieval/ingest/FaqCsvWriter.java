package io.frontdesk.retrieval.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.retrieval.FaqEntry;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Writes entries as the CSV that {@link FaqFile} reads back unchanged. Does not close the writer. */
public final class FaqCsvWriter {
    private FaqCsvWriter() {}

    public static void write(List<FaqEntry> entries, Writer out) {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("id", "question", "answer", "lang", "category", "tags", "similar", "valid_from", "valid_to", "owner", "review_by");
        for (FaqEntry entry : entries) {
            csv.writeRecord(
                    entry.id(),
                    entry.question(),
                    entry.answer(),
                    entry.lang(),
                    entry.category(),
                    PipeList.join(entry.tags()),
                    PipeList.join(entry.similar()),
                    text(entry.validFrom()),
                    text(entry.validTo()),
                    entry.owner(),
                    text(entry.reviewBy()));
        }
        try {
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
