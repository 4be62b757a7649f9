package io.frontdesk.retrieval.ingest;

import static io.frontdesk.retrieval.ingest.TestWorkbook.formula;
import static io.frontdesk.retrieval.ingest.TestWorkbook.number;
import static io.frontdesk.retrieval.ingest.TestWorkbook.row;
import static io.frontdesk.retrieval.ingest.TestWorkbook.sharedText;
import static io.frontdesk.retrieval.ingest.TestWorkbook.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FileShape.HeaderColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class FaqTablesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static FaqImport csv(String text) {
        return FaqFile.read(text.getBytes(UTF_8), "faq.csv", settings(Map.of()));
    }

    private static FaqImport xlsx(TestWorkbook workbook) {
        return FaqFile.read(workbook.build(), "faq.xlsx", settings(Map.of()));
    }

    private static ReadSettings settings(Map<String, String> columns) {
        return new ReadSettings(null, null, columns, TODAY);
    }

    private static List<String> told(List<RowProblem> problems) {
        return problems.stream().map(RowProblem::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|', '，'})
    void findsTheDelimiter(char delimiter) {
        String text = "问题,答案,分类\n怎么退货,打开订单页; 点退货|确认,return\n".replace(',', delimiter);
        FaqImport read = csv(text.replace("; ", "、").replace("退货|确认", "退货确认"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.shape().delimiter()).isEqualTo(delimiter);
        assertThat(read.entries().getFirst().category()).isEqualTo("return");
    }

    @Test
    void mapsHeadersInBothLanguagesAndSaysWhatItTookThemFor() {
        FaqImport read = csv("""
                编号,标准问（必填）,答案,相似问法,标签,生效日期,失效日期,负责人,复核日期,创建时间
                r1,怎么退货,打开订单页,"如何退货
                我要退货",售后|退货,2026/1/2,2027年1月2日,王芳,20270301,昨天
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries())
                .containsExactly(FaqEntry.of("r1", "zh", "怎么退货", "打开订单页")
                        .withSimilar(List.of("如何退货", "我要退货"))
                        .withTags(List.of("售后", "退货"))
                        .withValidity(LocalDate.of(2026, 1, 2), LocalDate.of(2027, 1, 2))
                        .withOwner("王芳", LocalDate.of(2027, 3, 1)));
        assertThat(read.shape().columns())
                .contains(new HeaderColumn("标准问（必填）", "question"), new HeaderColumn("创建时间", ""));
        assertThat(told(read.warnings())).containsExactly("line 1, column 创建时间: is not a known column and is left out");
    }

    @Test
    void prefersTheStandardQuestionAndTakesTheOtherPhrasingsAsSimilar() {
        FaqEntry entry = csv("问法,标准问,回复\n咋退货,怎么退货,打开订单页\n").entries().getFirst();
        assertThat(entry.question()).isEqualTo("怎么退货");
        assertThat(entry.similar()).containsExactly("咋退货");
    }

    @Test
    void obeysTheUploaderAboutColumnsEncodingAndDelimiter() {
        String text = "frage;antwort;id\nWo ist es?;Unterwegs.;x\n";
        ReadSettings told = new ReadSettings(
                Charset.forName("UTF-16BE"), ';', Map.of("Frage", "question", "antwort", "answer", "id", ""), TODAY);
        FaqImport read = FaqFile.read(text.getBytes(Charset.forName("UTF-16BE")), "faq.csv", told);
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries().getFirst().id()).startsWith("q-");
        assertThat(FaqFile.read(
                                "a,b\n\u00e9,b".getBytes(Charset.forName("windows-1252")),
                                "faq.csv",
                                new ReadSettings(UTF_8, null, Map.of()))
                        .problems()
                        .getFirst()
                        .reason())
                .isEqualTo("faq.csv is not in the encoding UTF-8");
        assertThat(told(FaqFile.read("q,a\nx,y\n".getBytes(UTF_8), "faq.csv", settings(Map.of("q", "colour")))
                        .problems()))
                .contains("line 1, column q: the settings map it to 'colour', which is no column");
    }

    @Test
    void makesTheSameIdForTheSameQuestionAtEveryImport() {
        FaqImport first = csv("问题,答案\n怎么退货？,打开订单页\n");
        FaqImport later = csv("question,answer,category\n 怎么退货?  ,改了,return\n");
        assertThat(first.shape().madeIds()).isTrue();
        assertThat(later.entries().getFirst().id())
                .isEqualTo(first.entries().getFirst().id());
        assertThat(told(csv("question,answer\nWhere?,A\nwhere,B\n").problems()))
                .singleElement()
                .asString()
                .startsWith("line 3, column id: 'q-")
                .endsWith("in en was already given on line 2");
    }

    @Test
    void findsTheHeaderBelowATitle() {
        FaqImport read = csv("售后知识库,\n,\n问题,答案\n怎么退货,打开订单页\n");
        assertThat(read.entries()).hasSize(1);
        assertThat(told(read.warnings())).containsExactly("line 3: is the header; the rows above it (1) are left out");
    }

    @Test
    void refusesAMisspeltColumnRatherThanLoseIt() {
        assertThat(told(csv("id,question,answer,valid_form\na,Q?,A.,2026-01-01\n")
                        .problems()))
                .containsExactly("line 1, column valid_form: is not a known column; is valid_from meant?");
    }

    @Test
    void warnsOfExpiryOverdueReviewWrongLanguageAndHiddenCharacters() {
        FaqImport read = csv("""
                id,question,answer,lang,valid_to,review_by
                a,Where is it?,On its way.,zh,2026-11-25,2026-11-25
                b,Return\u202E it\u200B?,Yes\u2060.,en,2026-11-26,
                c,怎么退货,看“订单”👨\u200D👩\u200D👧,zh,,
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(told(read.warnings()))
                .containsExactlyInAnyOrder(
                        "line 2, column valid_to: 2026-11-25 has passed: the answer will not be given",
                        "line 2, column review_by: 2026-11-25 has passed: the entry should be looked at again",
                        "line 2, column lang: is marked zh, but its text reads as en",
                        "line 3, column question: held 2 invisible characters, which were removed",
                        "line 3, column answer: held 1 invisible characters, which were removed");
        assertThat(read.entries().get(1).question()).isEqualTo("Return it?");
        assertThat(read.entries().get(2).answer()).endsWith("👨\u200D👩\u200D👧");
    }

    @Test
    void tellsReasonsInChinese() {
        RowProblem problem = csv("id,question,answer,valid_to\na,Q?,A.,31/12/2026\n")
                .problems()
                .getFirst();
        assertThat(problem.why().code()).isEqualTo(ReasonCode.NOT_A_DATE);
        assertThat(problem.why().in("zh")).isEqualTo("“31/12/2026”不是 2026-12-31 这样的日期");
    }

    @Test
    void readsAWorkbookAsItsUserSeesIt() {
        FaqImport read = xlsx(new TestWorkbook()
                .shared("<si><t>怎么退货</t></si><si><r><t>打开</t></r><r><t>订单页</t></r><rPh><t>dakai</t></rPh></si>")
                .sheet(
                        "售后",
                        row(1, text("A1", "售后 FAQ"))
                                + row(2, text("A2", "问题"), text("B2", "答案"), text("C2", "编号"), text("D2", "失效日期"))
                                + row(
                                        3,
                                        sharedText("A3", 0),
                                        sharedText("B3", 1),
                                        number("C3", "7.0", 0),
                                        number("D3", "46387", 1))
                                + row(
                                        4,
                                        text("A4", "几折"),
                                        number("B4", "0.85", 3),
                                        number("C4", "8E0", 0),
                                        number("D4", "46387.5", 2))
                                + row(
                                        5,
                                        text("A5", "多少"),
                                        formula("B5", "1+1", "两件"),
                                        number("C5", "9", 0),
                                        number("D5", "46387", 4))));
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).extracting(FaqEntry::id).containsExactly("7", "8", "9");
        assertThat(read.entries()).extracting(FaqEntry::answer).containsExactly("打开订单页", "85%", "两件");
        assertThat(read.entries()).extracting(FaqEntry::validTo).containsOnly(LocalDate.of(2026, 12, 31));
        assertThat(read.shape().parts()).extracting(FileShape::name).containsExactly("售后");
    }

    @Test
    void fillsMergedCellsAndSaysSo() {
        FaqImport read = xlsx(new TestWorkbook()
                .sheet(
                        "FAQ",
                        "visible",
                        row(1, text("A1", "category"), text("B1", "question"), text("C1", "answer"))
                                + row(2, text("A2", "delivery"), text("B2", "Where is it?"), text("C2", "On its way."))
                                + row(3, text("B3", "Is it late?"), text("C3", "No."))
                                + row(4, "<c r='B4'/>"),
                        "<mergeCells><mergeCell ref='A2:A4'/></mergeCells>"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries()).extracting(FaqEntry::category).containsExactly("delivery", "delivery");
        assertThat(told(read.warnings()))
                .containsExactly(
                        "sheet FAQ, line 3, column category: is part of merged cells; each row got their value");
    }

    @Test
    void namesSheetRowAndColumnOfWhatAWorkbookCannotSay() {
        FaqImport read = xlsx(new TestWorkbook()
                .sheet(
                        "FAQ",
                        row(1, text("A1", "question"), text("B1", "answer"))
                                + row(2, text("A2", "One?"), "<c r='B2'><f>NOW()</f></c>")
                                + row(3, text("A3", "Two?"), "<c r='B3' t='e'><v>#N/A</v></c>")
                                + row(4, text("A4", "Three?"), text("B4", "Fine."))));
        assertThat(read.entries()).hasSize(1);
        assertThat(told(read.problems()))
                .containsExactly(
                        "sheet FAQ, line 2, column answer: is a formula without a stored value: open and save the file"
                                + " once in Excel or WPS",
                        "sheet FAQ, line 3, column answer: holds the error #N/A");
    }

    @Test
    void readsEverySheetOfEntriesAndNamesTheOthers() {
        String rows = row(1, text("A1", "question"), text("B1", "answer"));
        FaqImport read = xlsx(new TestWorkbook()
                .sheet("one", rows + row(2, text("A2", "One?"), text("B2", "1")))
                .sheet("notes", row(1, text("A1", "to do")))
                .sheet("old", "hidden", rows + row(2, text("A2", "Old?"), text("B2", "0")), "")
                .sheet("two", rows + row(2, text("A2", "Two?"), text("B2", "2"))));
        assertThat(read.entries()).extracting(FaqEntry::question).containsExactly("One?", "Two?");
        assertThat(told(read.warnings()))
                .containsExactly(
                        "sheet notes, line 1: the sheet has no question and answer columns and is left out",
                        "sheet old, line 1: the sheet is hidden and is left out");
    }
}
