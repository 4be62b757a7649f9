package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds XLSX files by hand, cell by cell, so that tests can write what no program would. */
final class TestWorkbook {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final List<String> names = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String shared = "";

    TestWorkbook sheet(String name, String rows) {
        return sheet(name, "visible", rows, "");
    }

    /** A sheet of {@code rows} with {@code below} after its cells, such as merged ranges. */
    TestWorkbook sheet(String name, String state, String rows, String below) {
        names.add(name);
        states.add(state);
        return part(
                "xl/worksheets/sheet" + names.size() + ".xml",
                "<worksheet xmlns='" + NAMESPACE + "'><sheetData>" + rows + "</sheetData>" + below + "</worksheet>");
    }

    TestWorkbook shared(String items) {
        shared = items;
        return this;
    }

    TestWorkbook part(String name, String xml) {
        return part(name, xml.getBytes(UTF_8));
    }

    TestWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    static String row(int number, String... cells) {
        return "<row r='" + number + "'>" + String.join("", cells) + "</row>";
    }

    static String text(String at, String text) {
        return "<c r='" + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    static String sharedText(String at, int number) {
        return "<c r='" + at + "' t='s'><v>" + number + "</v></c>";
    }

    /** Style 1 is a date, 2 a date with time, 3 a percentage, 4 a Chinese date of its own. */
    static String number(String at, String value, int style) {
        return "<c r='" + at + "' s='" + style + "'><v>" + value + "</v></c>";
    }

    static String formula(String at, String formula, String cached) {
        return "<c r='" + at + "' t='str'><f>" + formula + "</f>" + (cached.isEmpty() ? "" : "<v>" + cached + "</v>")
                + "</c>";
    }

    byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, "[Content_Types].xml", "<Types/>".getBytes(UTF_8));
            write(zip, "xl/workbook.xml", workbook().getBytes(UTF_8));
            write(zip, "xl/_rels/workbook.xml.rels", relations().getBytes(UTF_8));
            write(zip, "xl/styles.xml", styles().getBytes(UTF_8));
            if (!parts.containsKey("xl/sharedStrings.xml")) {
                write(zip, "xl/sharedStrings.xml", ("<sst>" + shared + "</sst>").getBytes(UTF_8));
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private String workbook() {
        StringBuilder sheets = new StringBuilder("<workbook xmlns:r='r'><sheets>");
        for (int i = 0; i < names.size(); i++) {
            sheets.append("<sheet name='%s' sheetId='%d' state='%s' r:id='r%d'/>"
                    .formatted(names.get(i), i + 1, states.get(i), i + 1));
        }
        return sheets.append("</sheets></workbook>").toString();
    }

    private String relations() {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int i = 1; i <= names.size(); i++) {
            relations.append(
                    "<Relationship Id='r%d' Type='t/worksheet' Target='worksheets/sheet%d.xml'/>".formatted(i, i));
        }
        return relations.append("</Relationships>").toString();
    }

    private static String styles() {
        return "<styleSheet><numFmts><numFmt numFmtId='180' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='9'/><xf numFmtId='180'/>"
                + "</cellXfs></styleSheet>";
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
