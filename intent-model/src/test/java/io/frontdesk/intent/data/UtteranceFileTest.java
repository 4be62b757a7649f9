package io.frontdesk.intent.data;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class UtteranceFileTest {
    private static final String CHINESE = "text,label,lang\r\n我的快递到哪了,track_order,zh\r\n\"退货,要多久\",refund,zh\r\n";

    @TempDir
    private Path folder;

    @Test
    void readsTextLabelAndLanguage() throws IOException {
        assertThat(read("u.csv", CHINESE.getBytes(UTF_8)))
                .containsExactly(
                        new Utterance("我的快递到哪了", "track_order", "zh"), new Utterance("退货,要多久", "refund", "zh"));
    }

    @Test
    void readsEveryEncodingThatSpreadsheetsWrite() throws IOException {
        List<Utterance> expected = read("u.csv", CHINESE.getBytes(UTF_8));
        assertThat(read("bom.csv", ("\uFEFF" + CHINESE).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(read("utf16.csv", CHINESE.getBytes(UTF_16))).isEqualTo(expected);
        assertThat(read("utf16le.csv", CHINESE.getBytes(UTF_16LE))).isEqualTo(expected);
        assertThat(read("gb.csv", CHINESE.getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
    }

    @Test
    void readsExportedTurns() throws IOException {
        String line =
                "{\"text\":\"hi\",\"label\":\"greeting\",\"lang\":\"en\",\"predicted\":\"greeting\",\"corrected\":"
                        + "null,\"confidence\":0.9,\"vote\":null,\"conversation\":\"c\",\"seq\":1,\"at\":\"2026-11-01T00:00:00Z\"}\n";
        assertThat(read("turns.jsonl", line.getBytes(UTF_8))).containsExactly(new Utterance("hi", "greeting", "en"));
    }

    @Test
    void namesEveryBadRowWithLineAndColumn() throws IOException {
        String csv = "text,label,lang\n,a,en\nfine,,en\nfine,a,english!\nfine,a\n\"two\nlines\",a,en\n";
        BadUtterances bad = refused("u.csv", csv);
        assertThat(bad.problems())
                .extracting(RowProblem::toString)
                .containsExactly(
                        "line 2, column text: is empty",
                        "line 3, column label: is empty",
                        "line 4, column lang: is no language code such as en or zh",
                        "line 5: has 2 columns; the header has 3");
        assertThat(bad).hasMessageContaining("u.csv: line 2, column text: is empty (and 3 more)");
    }

    @Test
    void refusesAHeaderItDoesNotKnow() throws IOException {
        assertThat(reasons("utterance,intent\nhi,greeting\n")).hasSize(4);
        assertThat(reasons("text,label,priority\nhi,greeting,1\n"))
                .containsExactly("line 1, column priority: is no known column; known are text, label, lang and split");
        assertThat(reasons("text,label,label\nhi,a,b\n")).containsExactly("line 1, column label: appears twice");
    }

    @Test
    void refusesFilesWithoutUtterances() throws IOException {
        assertThat(reasons("")).containsExactly("is empty");
        assertThat(reasons("text,label\n")).containsExactly("holds no utterance");
        assertThat(refused("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, (byte) 0xFF})
                        .problems())
                .extracting(RowProblem::toString)
                .containsExactly("is not text in UTF-8, UTF-16 or GB18030");
        BadUtterances missing =
                catchThrowableOfType(BadUtterances.class, () -> UtteranceFile.read(folder.resolve("nowhere.csv")));
        assertThat(missing).hasMessageEndingWith("nowhere.csv: does not exist");
    }

    @Test
    void refusesACellOfTenMegabytesAndAQuoteThatNeverEnds() throws IOException {
        assertThat(reasons("text,label\n" + "x".repeat(10_000_000) + ",a\n"))
                .containsExactly("line 2, column text: has 10000000 characters; at most 10000 are allowed");
        assertThat(reasons("text,label\n\"never ends,a\nsecond,a\n"))
                .containsExactly("line 2: is no CSV; a quote is missing here or in a row after it");
    }

    @Test
    void reportsLabelsThatDifferInCaseOrSpacesOnly() throws IOException {
        assertThat(reasons("text,label\none,Track Order\ntwo,track order\n"))
                .containsExactly(
                        "line 3, column label: \"track order\" differs from \"Track Order\" in case or spaces only");
    }

    @Test
    void namesBadJsonLines() throws IOException {
        BadUtterances bad = refused("u.jsonl", """
                {"text":"a","label":"x"}
                not json
                [1]
                {"text":1,"label":"x"}
                {"text":"a","label":"x","mood":"bad"}
                """);
        assertThat(bad.problems())
                .extracting(RowProblem::toString)
                .containsExactly(
                        "line 2: is no JSON",
                        "line 3: is no JSON object",
                        "line 4, column text: is no text",
                        "line 5, column mood: is no known field");
    }

    @Test
    void writesWhatItReads() throws IOException {
        List<Utterance> utterances =
                List.of(new Utterance("says \"hi\", twice", "a", null), new Utterance("第二行", "b", "zh"));
        UtteranceCsv.write(folder.resolve("out.csv"), utterances);
        assertThat(UtteranceFile.read(folder.resolve("out.csv"))).isEqualTo(utterances);
    }

    private List<Utterance> read(String name, byte[] content) throws IOException {
        return UtteranceFile.read(Files.write(folder.resolve(name), content));
    }

    private List<String> reasons(String csv) throws IOException {
        return refused("u.csv", csv).problems().stream()
                .map(RowProblem::toString)
                .toList();
    }

    private BadUtterances refused(String name, String content) throws IOException {
        return refused(name, content.getBytes(UTF_8));
    }

    private BadUtterances refused(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return catchThrowableOfType(BadUtterances.class, () -> UtteranceFile.read(file));
    }
}
