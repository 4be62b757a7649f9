package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.retrieval.FaqEntry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** Writes entries as a file to download: what {@link FaqFile} reads of it are the same entries. Does not close the stream. */
public final class FaqExport {
    /** Tells Excel and WPS that a CSV file is UTF-8. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private FaqExport() {}

    /** Writes CSV, XLSX or JSON lines; the other formats are for reading only. */
    public static void write(List<FaqEntry> entries, FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(entries, out);
            case XLSX -> FaqXlsxWriter.write(entries, out);
            case JSONL -> FaqJsonlWriter.write(entries, new OutputStreamWriter(out, UTF_8));
            case JSON, MARKDOWN, YAML, ZIP, UNKNOWN ->
                throw new IllegalArgumentException("entries are not written as " + format);
        }
    }

    private static void csv(List<FaqEntry> entries, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(BYTE_ORDER_MARK);
        FaqCsvWriter.write(entries, text);
        text.flush();
    }
}
