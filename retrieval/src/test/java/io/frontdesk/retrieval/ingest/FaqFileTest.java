package io.frontdesk.retrieval.ingest;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

class FaqFileTest {
    private static final String HEADER = "id,question,answer,lang,category,tags,similar,valid_from,valid_to\n";

    private static FaqImport csv(String text) {
        return FaqFile.read(text.getBytes(UTF_8), "faq.csv");
    }

    @Test
    void readsTheShopPackWithoutAProblem() throws IOException {
        FaqImport read = FaqFile.read(Path.of(System.getProperty("frontdesk.root"), "test-data/packs/shop/faq.csv"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).hasSizeGreaterThan(239);
        assertThat(read.entries()).extracting(FaqEntry::lang).containsOnly("en", "zh");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        FaqImport read = FaqFile.read(Path.of(System.getProperty("frontdesk.root"), "test-data/packs/shop/faq.csv"));
        StringWriter out = new StringWriter();
        FaqCsvWriter.write(read.entries(), out);
        assertThat(csv(out.toString()).entries()).isEqualTo(read.entries());
    }

    @Test
    void keepsALiteralPipeInAPhrasing() {
        FaqEntry entry =
                csv(HEADER + "a,Q?,A.,en,,x|y,one\\|two|three,,\n").entries().getFirst();
        assertThat(entry.similar()).containsExactly("one|two", "three");
        assertThat(entry.tags()).containsExactly("x", "y");
    }

    @Test
    void detectsTheEncodingsOfOfficePrograms() {
        String text = "id,question,answer\na,怎么退货？,打开订单页。\n";
        for (byte[] bytes : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_16LE),
                text.getBytes(Charset.forName("GB18030")))) {
            FaqImport read = FaqFile.read(bytes, "faq.csv");
            assertThat(read.problems()).isEmpty();
            assertThat(read.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.question()).isEqualTo("怎么退货？");
                assertThat(entry.lang()).isEqualTo("zh");
            });
        }
    }

    @Test
    void namesEveryBadRow() {
        FaqImport read = csv(HEADER
                + "a,Q?,,en,,,,,\n"
                + "b,Q?,A.,fr,,,,,\n"
                + "c,Q?,A.,en,,,,2026-13-01,\n"
                + "d,Q?,A.,en,,,,2026-02-01,2026-01-01\n"
                + "e,Q?,A.\n"
                + "f,Q?,A.,en,,,,,\n"
                + "f,Q again?,A.,en,,,,,\n");
        assertThat(read.entries()).extracting(FaqEntry::id).containsExactly("f");
        assertThat(read.rows()).isEqualTo(7);
        assertThat(read.problems().stream().map(RowProblem::toString))
                .containsExactlyInAnyOrder(
                        "line 2, column answer: is empty",
                        "line 3, column lang: 'fr' is not one of en, zh",
                        "line 4, column valid_from: '2026-13-01' is not a date like 2026-12-31",
                        "line 5, column valid_to: 2026-01-01 is before valid_from 2026-02-01",
                        "line 6: has 3 fields, the header has 9",
                        "line 8, column id: 'f' in en was already given on line 7");
    }

    @Test
    void refusesAWrongHeaderColumnByColumn() {
        assertThat(csv("id,frage,answer\na,b,c\n").problems().stream().map(RowProblem::toString))
                .containsExactly("line 1, column question: is missing from the header");
        assertThat(csv("id,id,question,answer\n").problems().toString()).contains("given twice");
    }

    @Test
    void refusesEmptyHugeBrokenAndForeignFiles() {
        assertThat(csv("").problems().toString()).contains("is empty");
        assertThat(csv("id,question,answer\n").problems().toString()).contains("no rows");
        assertThat(csv("id,question,answer\na,\"never closed,b\n").problems()).isNotEmpty();
        assertThat(csv("id,question,answer\na," + "x".repeat(9 << 20) + ",b\n")
                        .problems()
                        .toString())
                .contains("column question", "9437184 characters");
        assertThat(csv("id,question,answer\na," + "x".repeat(10 << 20) + ",b\n")
                        .problems()
                        .toString())
                .contains("faq.csv has 10485784 bytes, at most 10485760 are allowed");
        assertThat(FaqFile.read(new byte[] {1}, "faq.exe").problems().toString())
                .contains("faq.exe is neither CSV, XLSX, JSONL, Markdown, YAML, JSON nor a ZIP of these");
        assertThat(FaqFile.read(new byte[] {(byte) 0xFF, (byte) 0x80, 0x00, (byte) 0xFF}, "faq.csv")
                        .problems())
                .isNotEmpty();
    }

    @Test
    void readsJsonLinesAndNamesTheBadOnes() {
        FaqImport read = FaqFile.read("""
                {"id":"a","question":"Q?","answer":"A.","tags":["x","y"],"similar":"one|two"}
                not json
                {"id":"b","question":7,"answer":"A."}
                {"id":"c","question":"Q?","answer":"A.","colour":"red"}
                """.getBytes(UTF_8), "faq.jsonl");
        assertThat(read.entries()).extracting(FaqEntry::similar).containsExactly(List.of("one", "two"), List.of());
        assertThat(read.problems().stream().map(RowProblem::toString))
                .containsExactly(
                        "line 2: is not JSON", "line 3, column question: must be a string or a list of strings");
        assertThat(read.warnings().stream().map(RowProblem::toString))
                .containsExactly("line 4, column colour: is not a known column and is left out");
    }
}
