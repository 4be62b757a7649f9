package io.frontdesk.retrieval.ingest;

import static io.frontdesk.retrieval.ingest.TestWorkbook.row;
import static io.frontdesk.retrieval.ingest.TestWorkbook.sharedText;
import static io.frontdesk.retrieval.ingest.TestWorkbook.text;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that somebody built to do harm, or that an accident left, each made when it is asked for. */
final class HostileFiles {
    private static final String HEADER = "id,question,answer\n";
    private static final byte[] ZEROS = new byte[1 << 20];
    private static final int BOMB_MIB = 110;

    private HostileFiles() {}

    static Stream<Hostile> all() {
        return Stream.of(texts(), tables(), archives(), workbooks(), structures())
                .flatMap(each -> each);
    }

    private static Hostile csv(String text, String told) {
        return new Hostile("faq.csv", text.getBytes(UTF_8), told);
    }

    private static Stream<Hostile> texts() {
        byte[] noise = new byte[1 << 20];
        new Random(3).nextBytes(noise);
        noise[0] = 1;
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4096);
        byte[] locked = Arrays.copyOf(ole, 8192);
        byte[] mark = "EncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(mark, 0, locked, 5000, mark.length);
        return Stream.of(
                new Hostile("noise.csv", noise, "line 1: noise.csv is in no known encoding"),
                new Hostile("image.csv", png, "line 1: image.csv is named like .csv but holds PNG"),
                new Hostile("old.xls", ole, "line 1: old.xls is in the old Excel format"),
                new Hostile("locked.xlsx", locked, "line 1: locked.xlsx is protected by a password"),
                new Hostile(
                        "text.xlsx", HEADER.getBytes(UTF_8), "line 1: text.xlsx is named like .xlsx but holds TEXT"),
                new Hostile("empty.csv", new byte[0], "line 1: empty.csv is empty"),
                new Hostile("large.csv", new byte[Limits.BYTES + 1], "line 1: large.csv has 10485761 bytes"));
    }

    private static Stream<Hostile> tables() {
        return Stream.of(
                csv(HEADER + "a,Q?,A.\nb,Q?,A\u0000.\n", "line 3, column answer: holds a control character (U+0000)"),
                csv(HEADER + "a,Q?,A.\nb,\"Q?,A.\nc,Q?,A.\n", "line 3: the CSV breaks here"),
                csv(HEADER + "a,Q?,\"A.\" x\nb,Q?,A.\n", "line 2: the CSV breaks here"),
                csv(HEADER + "a,Q?,A.\na,Q?,A.\n", "line 3, column id: 'a' in en was already given on line 2"),
                csv(",".repeat(1_000_000) + "\n", "line 1: has more than 200 columns"),
                csv(HEADER + "a,Q?,A." + ",x".repeat(1_000_000) + "\n", "line 2: has more than 200 columns"),
                csv(HEADER + "a,b,c\n".repeat(1_500_000), "line 20002: the file has more than 20000 rows"),
                csv("\n".repeat(9_000_000) + "x\n", "line 9000001, column question: is missing from the header"),
                csv(
                        HEADER + "a," + "x".repeat(9_000_000) + ",b\n",
                        "line 2, column question: holds 9000000 characters"),
                csv(HEADER + "x\n".repeat(5_000_000), "line 20002: the file has more than 20000 rows"));
    }

    private static Stream<Hostile> archives() {
        byte[] inner = new TestZip().file("faq.csv", HEADER).build();
        byte[] bomb = new TestZip().file("faq.csv", ZEROS, ZEROS, BOMB_MIB).build();
        TestZip crowd = new TestZip();
        IntStream.range(0, 20_100).forEach(i -> crowd.file(i + ".csv", ""));
        return Stream.of(
                new Hostile("bomb.zip", bomb, "faq.csv, line 1: faq.csv unpacks to more than 10485760 bytes"),
                new Hostile("lying.zip", lying(bomb), "faq.csv, line 1: faq.csv "),
                new Hostile(
                        "nested.zip",
                        new TestZip().file("inner.zip", inner).build(),
                        "inner.zip, line 1: the entry 'inner.zip' is an archive in an archive"),
                new Hostile(
                        "disguised.zip",
                        new TestZip().file("inner.csv", inner).build(),
                        "inner.csv, line 1: inner.csv is named like .csv but holds ZIP"),
                new Hostile(
                        "up.zip",
                        new TestZip().file("a/../../etc/faq.csv", HEADER).build(),
                        "line 1: the entry 'a/../../etc/faq.csv' points out of the archive"),
                new Hostile(
                        "drive.zip",
                        new TestZip().file("C:\\faq.csv", HEADER).build(),
                        "line 1: the entry 'C:/faq.csv' points out of the archive"),
                new Hostile("crowd.zip", crowd.build(), "line 1: crowd.zip holds more than 20000 files"),
                new Hostile(
                        "half.zip", Arrays.copyOf(inner, inner.length / 2), "line 1: half.zip is damaged or cut off"),
                new Hostile(
                        "rows.zip",
                        new TestZip().file("a.csv", HEADER + "a,Q?,\n").build(),
                        "a.csv, line 2, column answer: is empty"));
    }

    /** Says in its directory that the entry unpacks to ten bytes. */
    private static byte[] lying(byte[] zip) {
        byte[] lying = zip.clone();
        for (int i = 0; i + 28 < lying.length; i++) {
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
                Arrays.fill(lying, i + 24, i + 28, (byte) 0);
                lying[i + 24] = 10;
            }
        }
        return lying;
    }

    private static Stream<Hostile> workbooks() {
        String head = row(1, text("A1", "question"), text("B1", "answer"), text("C1", "similar"), text("D1", "tags"));
        String wide =
                IntStream.range(0, 1_000_000).mapToObj(_ -> "<c><v>1</v></c>").collect(Collectors.joining());
        String bold = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
        String laughs = "<!DOCTYPE sst [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
        byte[] good = new TestWorkbook().sheet("FAQ", head).build();
        String repeated = IntStream.rangeClosed(2, 20_001)
                .mapToObj(i -> row(
                        i,
                        text("A" + i, "q" + i),
                        sharedText("B" + i, 0),
                        sharedText("C" + i, 0),
                        sharedText("D" + i, 0)))
                .collect(Collectors.joining());
        return Stream.of(
                new Hostile(
                        "wide.xlsx",
                        new TestWorkbook()
                                .sheet("FAQ", head + "<row r='2'>" + wide + "</row>")
                                .build(),
                        "sheet FAQ, line 2: has more than 200 columns"),
                new Hostile(
                        "far.xlsx",
                        new TestWorkbook()
                                .sheet("FAQ", head + row(7, text("ZZZ7", "x")))
                                .build(),
                        "sheet FAQ, line 7: has more than 200 columns"),
                new Hostile(
                        "entity.xlsx",
                        new TestWorkbook()
                                .sheet("FAQ", head)
                                .part("xl/worksheets/sheet1.xml", bold + "<worksheet>&a;</worksheet>")
                                .build(),
                        "sheet FAQ, line 1: entity.xlsx declares a document type"),
                new Hostile(
                        "laughs.xlsx",
                        new TestWorkbook()
                                .sheet("FAQ", head)
                                .part("xl/sharedStrings.xml", laughs)
                                .build(),
                        "line 1: laughs.xlsx declares a document type"),
                new Hostile(
                        "bomb.xlsx",
                        bomb("xl/worksheets/sheet1.xml"),
                        "sheet FAQ, line 1: bomb.xlsx unpacks to more than"),
                new Hostile(
                        "strings.xlsx",
                        bomb("xl/sharedStrings.xml"),
                        "line 1: the file holds more than 20000000 characters"),
                new Hostile(
                        "repeated.xlsx",
                        new TestWorkbook()
                                .shared("<si><t>" + "长|".repeat(4_000) + "</t></si>")
                                .sheet("FAQ", head + repeated)
                                .build(),
                        "sheet FAQ, line 94: the file holds more than 20000000 characters of text"),
                new Hostile(
                        "strange.xlsx",
                        new TestWorkbook()
                                .sheet("FAQ", head + row(2, sharedText("A2", 9)))
                                .build(),
                        "sheet FAQ, line 2: strange.xlsx is damaged or cut off (XLSX)"),
                new Hostile(
                        "half.xlsx", Arrays.copyOf(good, good.length / 2), "line 1: half.xlsx is damaged or cut off"),
                new Hostile(
                        "torn.xlsx",
                        new TestWorkbook()
                                .sheet("FAQ", head + "<row r='2'><c r='A2'><v>1")
                                .build(),
                        "sheet FAQ, line 1: torn.xlsx is damaged or cut off (XLSX)"));
    }

    private static byte[] bomb(String part) {
        TestZip zip = new TestZip()
                .file("[Content_Types].xml", "<Types/>")
                .file(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='FAQ' r:id='r1'/></sheets></workbook>")
                .file(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='t/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        byte[] rows = "<row><c><v>1</v></c></row><si><t/></si>\n".repeat(32).getBytes(UTF_8);
        return zip.file(part, "<root>".getBytes(UTF_8), rows, BOMB_MIB * (1 << 20) / rows.length)
                .build();
    }

    private static Stream<Hostile> structures() {
        String laughs = "a: &a [x,x]\nb: &b [*a,*a]\nnlu: [*b,*b]\n";
        return Stream.of(
                new Hostile("deep.jsonl", "[".repeat(9_000_000).getBytes(UTF_8), "line 1: is not JSON"),
                new Hostile("deep.json", "[".repeat(9_000_000).getBytes(UTF_8), "line 1: is not JSON"),
                new Hostile(
                        "values.json",
                        ("{\"x\":[" + "1,".repeat(4_000_000) + "1]}").getBytes(UTF_8),
                        "line 1: the file has more than 20000 rows"),
                new Hostile("alias.yml", laughs.getBytes(UTF_8), "line 2: uses a YAML alias or tag"),
                new Hostile(
                        "deep.yml",
                        ("a: " + "[".repeat(5_000_000)).getBytes(UTF_8),
                        "line 1: is nested more than 20 levels"),
                new Hostile(
                        "values.yml",
                        ("nlu: [" + "a,".repeat(4_000_000) + "a]").getBytes(UTF_8),
                        "line 1: holds more than 200000 values"),
                new Hostile(
                        "other.yml", "a: b\n".getBytes(UTF_8), "line 1: other.yml is YAML without nlu and responses"),
                new Hostile(
                        "links.md", ("# " + "[".repeat(4_000_000) + "\n").getBytes(UTF_8), "line 1: the heading '["),
                new Hostile(
                        "stars.md",
                        ("# a\n" + "*a _".repeat(1_000_000) + "\n").getBytes(UTF_8),
                        "line 1, column answer: holds"),
                new Hostile(
                        "lines.md",
                        "a\n\n".repeat(3_000_000).getBytes(UTF_8),
                        "line 100001: the file has more than 100000 lines"),
                new Hostile("plain.md", "no heading\n".getBytes(UTF_8), "line 1: the file has no headings"));
    }
}
