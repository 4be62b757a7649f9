package io.frontdesk.retrieval.spreadsheet;

import io.frontdesk.retrieval.archive.Archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where in its archive a workbook keeps what. */
record WorkbookParts(List<SheetName> sheets, String strings, String styles, boolean from1904) {
    static final String TYPES = "[Content_Types].xml";
    static final String WORKBOOK = "xl/workbook.xml";

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MOST_SHEETS = 500;

    WorkbookParts {
        sheets = List.copyOf(sheets);
    }

    static WorkbookParts read(Archive archive) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        relations(required(archive, RELATIONS), parts, kinds);
        List<SheetName> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (SafeXml xml = SafeXml.read(required(archive, WORKBOOK))) {
            while (xml.next() && sheets.size() < MOST_SHEETS) {
                if (xml.starts("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet")) {
                    sheet(xml, parts).ifPresent(sheets::add);
                }
            }
        }
        return new WorkbookParts(
                sheets,
                kinds.getOrDefault("sharedStrings", "xl/sharedStrings.xml"),
                kinds.getOrDefault("styles", "xl/styles.xml"),
                from1904);
    }

    private static Optional<SheetName> sheet(SafeXml xml, Map<String, String> parts) {
        String part = parts.get(xml.attribute("id"));
        boolean hidden = xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
        return Optional.ofNullable(part).map(where -> new SheetName(xml.attribute("name"), hidden, where));
    }

    private static void relations(InputStream in, Map<String, String> parts, Map<String, String> kinds)
            throws IOException {
        try (SafeXml xml = SafeXml.read(in)) {
            while (xml.next() && parts.size() < 10 * MOST_SHEETS) {
                if (xml.starts("Relationship")) {
                    String target = xml.attribute("Target");
                    String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    parts.put(xml.attribute("Id"), path);
                    String type = xml.attribute("Type");
                    kinds.put(type.substring(type.lastIndexOf('/') + 1), path);
                }
            }
        }
    }

    private static InputStream required(Archive archive, String name) throws IOException {
        return archive.read(name).orElseThrow(() -> BadWorkbook.of(BadWorkbook.Kind.NO_WORKBOOK));
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
