package io.frontdesk.intent.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ForeignTextsTest {
    @Test
    void halfMayTeachAndTheOtherHalfJudges() {
        List<Utterance> texts = texts(200);
        List<Utterance> learnable = ForeignTexts.learnable(texts);
        List<Utterance> judging = ForeignTexts.judging(texts);

        assertThat(learnable).hasSizeBetween(60, 140).allMatch(Utterance::isOutOfScope);
        assertThat(judging).doesNotContainAnyElementsOf(learnable);
        assertThat(learnable.size() + judging.size()).isEqualTo(200);
    }

    @Test
    void aTextThatDiffersInCaseOrPunctuationStaysOnItsSide() {
        List<Utterance> texts = texts(200);
        List<Utterance> loud = texts.stream()
                .map(text -> new Utterance(text.text().toUpperCase(Locale.ROOT) + "!!", text.label(), "en"))
                .toList();

        assertThat(ForeignTexts.learnable(loud))
                .hasSameSizeAs(ForeignTexts.learnable(texts))
                .allMatch(text -> ForeignTexts.learnable(texts).stream()
                        .anyMatch(other ->
                                other.text().equalsIgnoreCase(text.text().replace("!!", ""))));
    }

    @Test
    void whereThereAreFewAllJudge() {
        assertThat(ForeignTexts.learnable(texts(20))).isEmpty();
        assertThat(ForeignTexts.judging(texts(20))).hasSize(20);
    }

    private static List<Utterance> texts(int foreign) {
        return Stream.concat(
                        IntStream.range(0, 10).mapToObj(i -> new Utterance("where is parcel " + i, "track", "en")),
                        IntStream.range(0, foreign).mapToObj(i -> foreign("who won match number " + i)))
                .toList();
    }

    private static Utterance foreign(String text) {
        return new Utterance(text, Utterance.OUT_OF_SCOPE, "en");
    }
}
