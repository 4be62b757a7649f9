package io.frontdesk.retrieval.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

class FaqExportTest {
    /** Pieces of texts that a careless writer or reader breaks. */
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "'",
            "''",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "|",
            "\\",
            "\\|",
            "\\\\",
            "｜",
            "，",
            "＝",
            "=HYPERLINK(\"x\")",
            "怎么退货",
            "退換貨",
            "😀",
            "👨\u200D👩\u200D👧",
            "𠮷",
            "é",
            " ",
            "　",
            "<b>&amp;</b>",
            "_x000D_",
            "_x",
            "%",
            "0",
            "1.0",
            "TRUE",
            "#N/A",
            "2026-01-01",
            "{{name}}",
            "[a](b)",
            "a",
            "\uFFFD",
            "\u00A0",
            "null");

    private static FaqImport roundTrip(List<FaqEntry> entries, FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FaqExport.write(entries, format, out);
        return FaqFile.read(out.toByteArray(), "faq." + format.name().toLowerCase(Locale.ROOT));
    }

    private static String text(Random random, boolean list) {
        StringBuilder text = new StringBuilder("=");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String cut = random.nextBoolean() ? text.substring(1) : text.toString();
        return cut.isBlank() || (list && cut.strip().isEmpty()) ? "x" : cut.strip();
    }

    private static List<String> texts(Random random) {
        return Stream.generate(() -> text(random, true))
                .limit(random.nextInt(4))
                .toList();
    }

    private static FaqEntry entry(Random random, int number) {
        LocalDate day = LocalDate.of(2030, 1, 1).plusDays(random.nextInt(1000));
        return FaqEntry.of(
                        "id" + number + text(random, false),
                        random.nextBoolean() ? "en" : "zh",
                        text(random, false),
                        text(random, false))
                .withCategory(random.nextBoolean() ? "" : text(random, false))
                .withTags(texts(random))
                .withSimilar(texts(random))
                .withValidity(random.nextBoolean() ? null : day, random.nextBoolean() ? null : day.plusDays(3))
                .withOwner(random.nextBoolean() ? "" : text(random, false), random.nextBoolean() ? null : day);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX", "JSONL"})
    void isReadBackWithTheSameMeaning(FileFormat format) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<FaqEntry> entries = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            entries.add(entry(random, i));
        }
        FaqImport read = roundTrip(entries, format);
        assertThat(read.problems()).as("seed %d", seed).isEmpty();
        assertThat(read.entries()).as("seed %d", seed).isEqualTo(entries);
    }

    @Test
    void letsNoCellBeginLikeAFormula() throws IOException {
        List<FaqEntry> risky = Stream.of("=1+1", "+1", "-1", "@SUM(A1)", "'=1", "＝1", "|x", "%0A")
                .map(text -> FaqEntry.of("id" + text, "en", text, text)
                        .withSimilar(List.of(text))
                        .withOwner(text, null))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FaqExport.write(risky, FileFormat.CSV, out);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFid,question,answer,");
        csv.lines()
                .skip(1)
                .forEach(line -> assertThat(line.split(",")).noneMatch(cell -> cell.matches("[=+\\-@|%＝].*")));
        assertThat(FaqFile.read(out.toByteArray(), "faq.csv").entries()).isEqualTo(risky);
    }

    @Test
    void leavesAnHonestApostropheAlone() throws IOException {
        List<FaqEntry> entries = List.of(FaqEntry.of("a", "en", "'Tis it?", "'80s, it's"));
        assertThat(roundTrip(entries, FileFormat.CSV).entries()).isEqualTo(entries);
    }

    @Test
    void writesProblemsAsACsvOfBothSeverities() throws IOException {
        FaqImport read = FaqFile.read(
                "id,question,answer,valid_to,=cmd\na,,A.,2020-01-01,\nb,Q?,A.,2020-01-01,\n"
                        .getBytes(StandardCharsets.UTF_8),
                "=faq.csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProblemFile.write(read, "=faq.csv", "zh", out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFF文件,工作表,行,列,级别,代码,原因",
                        "'=faq.csv,,2,question,错误,empty,为空",
                        "'=faq.csv,,1,'=cmd,提醒,column-ignored,不是已知的列，未导入",
                        "'=faq.csv,,3,valid_to,提醒,expired,2020-01-01 已过期：不会再给出这个答案");
    }
}
