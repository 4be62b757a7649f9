package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.frontdesk.retrieval.archive.Archive;
import io.frontdesk.retrieval.archive.UnpackLimit;
import io.frontdesk.retrieval.spreadsheet.Workbook;

import java.io.IOException;
import java.util.Map;

/** Tells a file's format by its name and makes sure that its first bytes agree. */
final class FormatCheck {
    private static final UnpackLimit LISTING = new UnpackLimit(20_000, 1, 1);
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Map<String, String> FOREIGN = Map.of(
            "%PDF",
            "PDF",
            "\u0089PNG",
            "PNG",
            "\u00FF\u00D8\u00FF",
            "JPEG",
            "GIF8",
            "GIF",
            "{\\rtf",
            "RTF",
            "Rar!",
            "RAR",
            "7z\u00BC\u00AF",
            "7Z",
            "\u001F\u008B",
            "GZIP");
    private static final int HEAD = 8;

    private FormatCheck() {}

    static FileFormat of(Place place, String name, byte[] content) throws IOException {
        if (startsWithOle(content)) {
            boolean encrypted = contains(content, "EncryptedPackage".getBytes(UTF_16LE));
            throw new RefusedFile(place, encrypted ? ReasonCode.ENCRYPTED : ReasonCode.OLD_EXCEL, name);
        }
        FileFormat promised =
                FileFormat.named(name).orElseThrow(() -> new RefusedFile(place, ReasonCode.UNKNOWN_FORMAT, name));
        String held = held(content);
        boolean agrees = promised.isText() ? held.equals("TEXT") : held.equals(promised.name());
        if (!agrees) {
            throw new RefusedFile(place, ReasonCode.LYING_EXTENSION, name, "." + FileFormat.extension(name), held);
        }
        return promised;
    }

    private static String held(byte[] content) throws IOException {
        if (Archive.looksLike(content)) {
            try (Archive archive = Archive.open(content, LISTING)) {
                return Workbook.isOne(archive) ? FileFormat.XLSX.name() : FileFormat.ZIP.name();
            }
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
        return FOREIGN.entrySet().stream()
                .filter(magic -> head.startsWith(magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("TEXT");
    }

    private static boolean startsWithOle(byte[] content) {
        for (int i = 0; i < OLE.length; i++) {
            if (content.length <= i || content[i] != OLE[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int i = 0; i + wanted.length <= content.length; i++) {
            int matched = 0;
            while (matched < wanted.length && content[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
