package io.frontdesk.retrieval.ingest;

import io.frontdesk.retrieval.archive.Archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One upload, a file or a ZIP of files, on its way to entries. */
final class Upload {
    private final ReadSettings settings;
    private final FaqRows rows;
    private final RasaProject rasa = new RasaProject();

    Upload(ReadSettings settings) {
        this.settings = settings;
        this.rows = new FaqRows(settings);
    }

    FaqImport read(byte[] content, String name) {
        Place start = Place.line(1);
        FileShape shape = FileShape.of(name, FileFormat.named(name).orElse(FileFormat.UNKNOWN));
        try {
            FileFormat format = format(start, name, content);
            FileShape read = format == FileFormat.ZIP ? zip(name, content) : file(start, name, content, format);
            rasa.finish(rows);
            return rows.result(read);
        } catch (RefusedFile refused) {
            return rows.refused(refused.problem(), shape);
        }
    }

    private static FileFormat format(Place place, String name, byte[] content) {
        if (content.length == 0) {
            throw new RefusedFile(place, ReasonCode.FILE_EMPTY, name);
        }
        if (content.length > Limits.BYTES) {
            throw new RefusedFile(place, ReasonCode.FILE_TOO_LARGE, name, content.length, Limits.BYTES);
        }
        try {
            return FormatCheck.of(place, name, content);
        } catch (IOException broken) {
            throw Refusals.of(place, name, broken);
        }
    }

    private FileShape file(Place place, String name, byte[] content, FileFormat format) {
        FileShape shape = FileShape.of(name, format);
        if (format == FileFormat.XLSX) {
            return workbook(place, name, content, shape);
        }
        DecodedText decoded = decoded(place, name, content);
        if (decoded.text().isBlank()) {
            throw new RefusedFile(place, ReasonCode.FILE_EMPTY, name);
        }
        return text(place, name, decoded.text(), shape.in(decoded.charset()));
    }

    private FileShape text(Place place, String name, String text, FileShape shape) {
        return switch (shape.format()) {
            case CSV -> new FaqCsvReader(place, settings, rows).read(text, shape);
            case JSONL -> new FaqJsonlReader(place, settings, rows).read(text, shape);
            case JSON -> new JsonReader(place, settings, rows).read(text, shape);
            case MARKDOWN -> new MarkdownReader(place, rows).read(text, shape);
            case YAML -> yaml(place, name, text, shape);
            case XLSX, ZIP, UNKNOWN -> throw new IllegalArgumentException(shape.format() + " is no text");
        };
    }

    /** Rasa's project has files beside those of intents and responses, which are no error in an archive. */
    private FileShape yaml(Place place, String name, String text, FileShape shape) {
        if (rasa.take(place, text)) {
            return shape.from(Origin.RASA);
        }
        if (place.entry().isEmpty()) {
            throw new RefusedFile(place, ReasonCode.NOT_RASA, name);
        }
        rows.warn(new RowProblem(place, Reason.of(ReasonCode.ENTRY_IGNORED)));
        return shape;
    }

    private FileShape workbook(Place place, String name, byte[] content, FileShape shape) {
        try {
            return new FaqXlsxReader(place, settings, rows).read(content, shape);
        } catch (IOException broken) {
            throw Refusals.of(place, name, broken);
        }
    }

    private DecodedText decoded(Place place, String name, byte[] content) {
        Charset told = settings.encoding();
        Optional<DecodedText> text = told == null ? TextDecoding.detect(content) : TextDecoding.decode(content, told);
        return text.orElseThrow(() -> told == null
                ? new RefusedFile(place, ReasonCode.UNKNOWN_ENCODING, name)
                : new RefusedFile(place, ReasonCode.NOT_IN_ENCODING, name, told.displayName()));
    }

    private FileShape zip(String name, byte[] content) {
        List<FileShape> parts = new ArrayList<>();
        try (Archive archive = Archive.open(content, Limits.ZIP)) {
            for (String entry : archive.names()) {
                refuseUnsafe(entry);
            }
            for (String entry : archive.names()) {
                entry(archive, entry).ifPresent(parts::add);
            }
        } catch (IOException broken) {
            throw Refusals.of(Place.line(1), name, broken);
        }
        return FileShape.of(name, FileFormat.ZIP).madeOf(parts);
    }

    private Optional<FileShape> entry(Archive archive, String entry) throws IOException {
        Place place = Place.line(1).inEntry(entry);
        if (isOfTheSystem(entry)) {
            return Optional.empty();
        }
        if (FileFormat.named(entry).isEmpty()) {
            rows.warn(new RowProblem(place, Reason.of(ReasonCode.ENTRY_IGNORED)));
            return Optional.empty();
        }
        byte[] content = bytes(archive, entry);
        FileFormat format = format(place, entry, content);
        if (format == FileFormat.ZIP) {
            throw new RefusedFile(place, ReasonCode.NESTED_ARCHIVE, entry);
        }
        return Optional.of(file(place, entry, content, format));
    }

    private static byte[] bytes(Archive archive, String entry) throws IOException {
        try (InputStream in = archive.read(entry).orElse(InputStream.nullInputStream())) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw Refusals.of(Place.line(1).inEntry(entry), entry, broken);
        }
    }

    private static void refuseUnsafe(String entry) {
        String path = entry.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../")) {
            throw new RefusedFile(Place.line(1), ReasonCode.UNSAFE_PATH, entry);
        }
    }

    private static boolean isOfTheSystem(String entry) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        return entry.startsWith("__MACOSX/")
                || file.startsWith(".")
                || file.startsWith("~$")
                || file.equals("Thumbs.db");
    }
}
