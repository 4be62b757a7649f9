package io.frontdesk.chat.privacy.mask.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.privacy.mask.Found;
import io.frontdesk.chat.privacy.mask.Kind;
import io.frontdesk.chat.privacy.mask.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class MaskingEvaluationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsWhatIsFoundMissedAndMaskedWithoutNeed() {
        MaskingFigures figures = MaskingEvaluation.of(
                PersonalData.standard(),
                List.of(
                        marked("mail ann@mail.example now", "ann@mail.example", Kind.EMAIL),
                        marked("I met Wilhelmina there", "Wilhelmina", Kind.NAME),
                        new MarkedText("call 13800138000", List.of())));
        assertThat(figures.kinds().get("email").getRecall()).isEqualTo(1);
        assertThat(figures.kinds().get("name").getRecall()).isZero();
        assertThat(figures.kinds().get("phone").getPrecision()).isZero();
        assertThat(figures.structured().getRecall()).isEqualTo(1);
        assertThat(figures.structured().getPrecision()).isEqualTo(0.5);
        assertThat(figures.all().marked()).isEqualTo(2);
        assertThat(figures.misses()).hasSize(2);
    }

    @Test
    void twoMarksMoreAreForgivenAndALetterIsNot() {
        String text = "(ab), c";
        Found span = new Found(Kind.NAME, 1, 3);
        assertThat(MaskingEvaluation.covers(text, new Found(Kind.NAME, 0, 4), span))
                .isTrue();
        assertThat(MaskingEvaluation.covers(text, new Found(Kind.NAME, 0, 5), span))
                .isFalse();
        assertThat(MaskingEvaluation.covers(text, new Found(Kind.NAME, 2, 3), span))
                .isFalse();
        assertThat(MaskingEvaluation.covers("xab", new Found(Kind.NAME, 0, 3), new Found(Kind.NAME, 1, 3)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | line 2: it is no JSON object",
                "{\"text\": \"a\"} | line 2: a line needs a 'text' and a list of 'spans'",
                "{\"text\": \"abc\", \"spans\": [{\"kind\": \"shoe\", \"start\": 0, \"end\": 1}]} | line 2: 'shoe' is no kind of personal data",
                "{\"text\": \"abc\", \"spans\": [{\"kind\": \"name\", \"start\": 0, \"end\": 9}]} | line 2: a span ends at 9 and the text at 3",
                "{\"text\": \"abc\", \"spans\": [{\"kind\": \"name\"}]} | line 2: what is found needs a span, got -1 to -1"
            })
    void badLinesAreNamed(String line, String problem) throws IOException {
        Path file =
                Files.writeString(folder.resolve("texts.jsonl"), "{\"text\": \"a\", \"spans\": []}\n" + line + "\n");
        assertThatThrownBy(() -> MarkedFile.read(file)).hasMessage(problem);
    }

    private static MarkedText marked(String text, String part, Kind kind) {
        int start = text.indexOf(part);
        return new MarkedText(text, List.of(new Found(kind, start, start + part.length())));
    }
}
