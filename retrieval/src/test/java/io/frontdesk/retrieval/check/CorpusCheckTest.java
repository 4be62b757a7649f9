package io.frontdesk.retrieval.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class CorpusCheckTest {
    private static final FaqEntry RETURNS =
            FaqEntry.of("returns", "en", "How do I return my order?", "Within 30 days, from your orders page.");

    private static List<Finding> check(FaqEntry... corpus) {
        return new CorpusCheck(CheckSettings.standard(), PhraseVectors.none(), IntentScores.none())
                .check(List.of(corpus), _ -> true);
    }

    @Test
    void findsTheSameQuestionWithTheSameAnswer() {
        FaqEntry again =
                FaqEntry.of("again", "en", "how do i return my order", "Within 30 days, from your orders page");
        assertThat(check(RETURNS, again)).containsExactly(new Finding.Duplicate(RETURNS, again, 1));
    }

    @Test
    void findsTheSameQuestionWithAnotherAnswer() {
        FaqEntry other = FaqEntry.of("other", "en", "Sending it back", "You cannot.")
                .withSimilar(List.of("How do I return my orders?"));
        assertThat(check(RETURNS, other)).singleElement().isInstanceOfSatisfying(Finding.Contradiction.class, found -> {
            assertThat(found.asked()).isEqualTo("How do I return my order?");
            assertThat(found.likeness()).isBetween(0.75, 0.999);
        });
    }

    @Test
    void findsContradictionsInChineseWhateverTheWidthOfItsMarks() {
        FaqEntry yes = FaqEntry.of("yes", "zh", "支持货到付款吗？", "支持。");
        FaqEntry no = FaqEntry.of("no", "zh", "支持货到付款吗?", "暂不支持。");
        assertThat(check(yes, no)).containsExactly(new Finding.Contradiction(yes, no, "支持货到付款吗？", 1));
    }

    @Test
    void keepsApartWhatDiffersInANumberALanguageOrAWord() {
        assertThat(check(
                        FaqEntry.of("14", "en", "Do you have an iPhone 14 case?", "Yes."),
                        FaqEntry.of("15", "en", "Do you have an iPhone 15 case?", "No."),
                        FaqEntry.of("15", "zh", "Do you have an iPhone 15 case?", "没有。"),
                        FaqEntry.of("cancel", "zh", "怎么取消订单", "点取消。"),
                        FaqEntry.of("change", "zh", "怎么修改订单", "点修改。")))
                .isEmpty();
    }

    @Test
    void findsConfusableEntriesByTheirVectorsAndOnlyThoseThatChanged() {
        FaqEntry one = FaqEntry.of("one", "en", "Where is my parcel?", "On its way.");
        FaqEntry two = FaqEntry.of("two", "en", "Track a delivery", "See the link.");
        FaqEntry far = FaqEntry.of("far", "en", "Gift cards", "At the till.");
        Map<String, float[]> made = Map.of(
                one.question(),
                new float[] {1, 0},
                two.question(),
                new float[] {0.96f, 0.28f},
                far.question(),
                new float[] {0, 1});
        CorpusCheck check = new CorpusCheck(
                CheckSettings.standard(),
                (texts, _) -> texts.stream().map(made::get).toList(),
                IntentScores.none());
        List<FaqEntry> corpus = List.of(one, two, far);
        assertThat(check.check(corpus, _ -> true))
                .singleElement()
                .isInstanceOfSatisfying(Finding.Confusable.class, found -> {
                    assertThat(found.entry()).isEqualTo(one);
                    assertThat(found.other()).isEqualTo(two);
                    assertThat(found.similarity()).isBetween(0.95, 0.97);
                });
        assertThat(check.check(corpus, far::equals)).isEmpty();
    }

    @Test
    void findsAQuestionTakenForAnotherIntent() {
        IntentScores scores =
                (question, _) -> question.startsWith("Where") ? Map.of("track", 0.9, "x", 0.1) : Map.of("x", 0.5);
        FaqEntry where = FaqEntry.of("where", "en", "Where is it?", "Here.").withCategory("store");
        CorpusCheck check = new CorpusCheck(CheckSettings.standard(), PhraseVectors.none(), scores);
        assertThat(check.check(List.of(where, RETURNS), _ -> true))
                .containsExactly(new Finding.LikeAnIntent(where, "track", 0.9));
        assertThat(check.check(List.of(where.withCategory("track")), _ -> true)).isEmpty();
    }

    @Test
    void findsEveryPairThatComparingEachWithEachFinds() {
        Random random = new Random(11);
        List<FaqEntry> corpus = new ArrayList<>();
        Set<String> questions = new HashSet<>();
        while (corpus.size() < 300) {
            int i = corpus.size();
            StringBuilder question = new StringBuilder();
            for (int j = 0; j < 8; j++) {
                question.append((char) ('甲' + random.nextInt(4)));
            }
            if (questions.add(question.toString())) {
                corpus.add(FaqEntry.of("e" + i, "zh", question.toString(), "答" + (char) ('乙' + i)));
            }
        }
        List<Phrasing> phrasings = Phrasing.of(corpus);
        int pairs = 0;
        for (int i = 0; i < phrasings.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += phrasings.get(i).shingles().likeness(phrasings.get(j).shingles()) >= 0.75 ? 1 : 0;
            }
        }
        assertThat(pairs).isPositive();
        assertThat(new CorpusCheck(CheckSettings.standard(), PhraseVectors.none(), IntentScores.none())
                        .check(corpus, _ -> true))
                .hasSize(pairs);
    }

    @Test
    void looksOverTwentyThousandEntriesInSeconds() {
        Random random = new Random(5);
        List<FaqEntry> corpus = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder question = new StringBuilder("怎么");
            for (int j = 0; j < 8; j++) {
                question.append((char) (0x4E00 + random.nextInt(2_000)));
            }
            corpus.add(FaqEntry.of("e" + i, "zh", question.toString(), "答案" + i));
        }
        corpus.add(FaqEntry.of("twin", "zh", corpus.get(77).question(), "别的"));
        PhraseVectors vectors =
                (texts, _) -> texts.stream().map(text -> unit(text.hashCode())).toList();
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Finding> findings =
                new CorpusCheck(CheckSettings.standard(), vectors, IntentScores.none()).check(corpus, _ -> true);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        assertThat(seconds).isLessThan(20);
        assertThat(findings).hasSize(1).first().isInstanceOf(Finding.Contradiction.class);
    }

    private static float[] unit(int seed) {
        Random random = new Random(seed);
        float[] vector = new float[384];
        double norm = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            norm += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }

    @Test
    void callsTheVariantStaleThatWasLeftBehind() {
        Instant monday = Instant.parse("2026-11-23T08:00:00Z");
        Instant friday = monday.plusSeconds(4 * 86_400);
        assertThat(StaleVariants.of(List.of(
                        new StaleVariants.Variant("a", "en", friday),
                        new StaleVariants.Variant("a", "zh", monday),
                        new StaleVariants.Variant("b", "en", monday),
                        new StaleVariants.Variant("b", "zh", monday),
                        new StaleVariants.Variant("c", "zh", friday))))
                .containsExactly(new StaleVariants.Stale("a", "zh", "en", friday));
    }
}
