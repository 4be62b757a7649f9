package io.frontdesk.retrieval.spreadsheet;

import io.frontdesk.retrieval.archive.Archive;
import io.frontdesk.retrieval.archive.UnpackLimit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An XLSX file in memory: its sheets, and their rows one by one. */
public final class Workbook implements AutoCloseable {
    /** A sheet is read twice, for it lists its merged cells below the others. */
    private static final UnpackLimit LIMIT = new UnpackLimit(1_000, 100L << 20, 250L << 20);

    private final Archive archive;
    private final WorkbookParts parts;
    private final CellTexts texts;

    private Workbook(Archive archive, WorkbookParts parts, CellTexts texts) {
        this.archive = archive;
        this.parts = parts;
        this.texts = texts;
    }

    /** Whether an archive is a workbook. */
    public static boolean isOne(Archive archive) {
        return archive.names().contains(WorkbookParts.WORKBOOK)
                || archive.names().contains(WorkbookParts.TYPES);
    }

    public static Workbook open(byte[] content) throws IOException {
        Archive archive = Archive.open(content, LIMIT);
        try {
            WorkbookParts parts = WorkbookParts.read(archive);
            CellTexts texts = new CellTexts(
                    SharedStrings.read(archive.read(parts.strings())),
                    NumberFormats.read(archive.read(parts.styles())),
                    parts.from1904());
            return new Workbook(archive, parts, texts);
        } catch (IOException | RuntimeException failed) {
            archive.close();
            throw failed;
        }
    }

    /** The sheets in their order, the hidden ones among them. */
    public List<SheetName> sheets() {
        return parts.sheets();
    }

    /** Hands over the rows of {@code sheet} that hold anything, top to bottom. */
    public void rows(SheetName sheet, Consumer<SheetRow> rows) throws IOException {
        MergedCells merged;
        try (SafeXml xml = SafeXml.read(part(sheet))) {
            merged = MergedCells.read(xml);
        } catch (BadWorkbook bad) {
            throw bad.at(sheet.name(), 1);
        }
        try (SafeXml xml = SafeXml.read(part(sheet))) {
            SheetReader reader = new SheetReader(xml, texts, merged);
            try {
                reader.read(rows);
            } catch (BadWorkbook bad) {
                throw bad.at(sheet.name(), reader.row());
            }
        }
    }

    private InputStream part(SheetName sheet) throws IOException {
        Optional<InputStream> part = archive.read(sheet.part());
        return part.orElseThrow(() -> new BadWorkbook(BadWorkbook.Kind.DAMAGED, sheet.name(), 1, null));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
