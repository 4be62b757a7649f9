package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a file was understood, for the uploader to confirm or correct.
 *
 * @param name of the file, of the entry of a ZIP, or of the sheet of a workbook
 * @param encoding the text was read in, or null where the format has none of its own
 * @param delimiter between cells, or null where there is none
 * @param columns every header of the file in its order, and what it was taken for
 * @param madeIds whether ids were made from the questions because no column holds them
 * @param parts the entries of a ZIP or the sheets of a workbook that were read
 */
public record FileShape(
        String name,
        FileFormat format,
        Origin origin,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        List<HeaderColumn> columns,
        boolean madeIds,
        List<FileShape> parts) {
    public FileShape {
        requireNonNull(name, "name");
        requireNonNull(format, "format");
        requireNonNull(origin, "origin");
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
    }

    static FileShape of(String name, FileFormat format) {
        return new FileShape(name, format, Origin.PLAIN, null, null, List.of(), false, List.of());
    }

    FileShape from(Origin program) {
        return new FileShape(name, format, program, encoding, delimiter, columns, madeIds, parts);
    }

    FileShape in(Charset charset) {
        return new FileShape(name, format, origin, charset, delimiter, columns, madeIds, parts);
    }

    FileShape separatedBy(char separator) {
        return new FileShape(name, format, origin, encoding, separator, columns, madeIds, parts);
    }

    FileShape with(List<HeaderColumn> headers) {
        return new FileShape(name, format, origin, encoding, delimiter, headers, madeIds, parts);
    }

    FileShape madeOf(List<FileShape> inner) {
        boolean made = inner.stream().anyMatch(FileShape::madeIds);
        return new FileShape(name, format, origin, encoding, delimiter, columns, made, inner);
    }

    FileShape withMadeIds(boolean made) {
        return new FileShape(name, format, origin, encoding, delimiter, columns, made, parts);
    }

    /**
     * One header of a table.
     *
     * @param header as it is in the file
     * @param column what it was taken for, or empty where it is left alone
     */
    public record HeaderColumn(String header, String column) {
        public HeaderColumn {
            requireNonNull(header, "header");
            requireNonNull(column, "column");
        }
    }
}
