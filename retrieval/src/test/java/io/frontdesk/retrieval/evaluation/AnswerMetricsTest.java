package io.frontdesk.retrieval.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Against values worked out by hand from the papers' formulas. */
class AnswerMetricsTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void rougeLIsTheLongestCommonSubsequence() {
        // Lin 2004, section 3: "police killed the gunman" against "police kill the gunman": LCS 3 of 4 and 4.
        RougeL kill = RougeL.of(words("police kill the gunman"), words("police killed the gunman"));
        assertThat(kill.precision()).isEqualTo(0.75, EXACTLY);
        assertThat(kill.recall()).isEqualTo(0.75, EXACTLY);
        assertThat(kill.f1()).isEqualTo(0.75, EXACTLY);
        // and "the gunman kill police": LCS "the gunman", 2 of 4.
        assertThat(RougeL.of(words("the gunman kill police"), words("police killed the gunman"))
                        .f1())
                .isEqualTo(0.5, EXACTLY);
    }

    @Test
    void rougeLTellsPrecisionFromRecall() {
        RougeL shorter = RougeL.of(words("a b"), words("a x b y"));
        assertThat(shorter.precision()).isEqualTo(1, EXACTLY);
        assertThat(shorter.recall()).isEqualTo(0.5, EXACTLY);
        assertThat(shorter.f1()).isEqualTo(2.0 / 3, EXACTLY);
        assertThat(RougeL.of(List.of(), words("a")).f1()).isZero();
        assertThat(RougeL.of(words("a"), words("b")).f1()).isZero();
    }

    @Test
    void bleuClipsWordsThatAreRepeated() {
        // Papineni 2002, section 2.1: seven times "the", of which the reference has two; no 2-gram is right.
        List<String> repeated = words("the the the the the the the");
        List<String> reference = words("the cat is on the mat");
        Bleu corpus = new Bleu();
        corpus.add(repeated, reference);
        assertThat(corpus.corpus()).isZero();
        // smoothed: p1 = 2/7, p2 = 1/7, p3 = 1/6, p4 = 1/5; the answer is longer than the reference.
        double expected = Math.pow(2.0 / 7 * (1.0 / 7) * (1.0 / 6) * (1.0 / 5), 0.25);
        assertThat(Bleu.sentence(repeated, reference)).isEqualTo(expected, EXACTLY);
    }

    @Test
    void corpusBleuIsTakenOverAllCountsTogether() {
        Bleu corpus = new Bleu();
        corpus.add(words("a b c d e"), words("a b c d f")); // 4/5, 3/4, 2/3, 1/2
        corpus.add(words("a b c d"), words("a b c d")); // 4/4, 3/3, 2/2, 1/1
        double expected = Math.pow(8.0 / 9 * (6.0 / 7) * (4.0 / 5) * (2.0 / 3), 0.25);
        assertThat(corpus.corpus()).isEqualTo(expected, EXACTLY);
    }

    @Test
    void whatIsTooShortIsPenalised() {
        Bleu corpus = new Bleu();
        corpus.add(words("a b c d"), words("a b c d e f g h"));
        assertThat(corpus.corpus()).isEqualTo(Math.exp(1 - 8.0 / 4), EXACTLY);
        assertThat(Bleu.sentence(words("a b c d"), words("a b c d"))).isEqualTo(1, EXACTLY);
    }

    @Test
    void chineseIsComparedByCharactersAndEnglishByWords() {
        assertThat(AnswerTokens.of("运费 10 元，满 199 元包邮。", "zh"))
                .containsExactly("运", "费", "10", "元", "满", "199", "元", "包", "邮");
        assertThat(AnswerTokens.of("It's €4.90, free from 14:00!", "en"))
                .containsExactly("it's", "4.90", "free", "from", "14:00");
        RougeL rouge = RougeL.of(AnswerTokens.of("七天内退货", "zh"), AnswerTokens.of("七天内可退货", "zh"));
        assertThat(rouge.recall()).isEqualTo(5.0 / 6, EXACTLY);
    }

    @Test
    void citationsAreRightWhereTheReferenceHasThem() {
        CitationScore score = CitationScore.of(List.of("a", "b"), List.of("b", "c", "d"));
        assertThat(score.precision()).isEqualTo(0.5, EXACTLY);
        assertThat(score.recall()).isEqualTo(1.0 / 3, EXACTLY);
        assertThat(CitationScore.of(List.of(), List.of("a"))).isEqualTo(new CitationScore(1, 0));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
