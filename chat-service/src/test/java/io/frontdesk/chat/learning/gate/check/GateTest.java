package io.frontdesk.chat.learning.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.gate.VerdictJson;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Models that say what they are told to; each text's first word is its label. */
class GateTest {
    private static final List<String> LABELS = List.of("fraud", "parcel", "refund");
    private static final List<Utterance> GOLD =
            LABELS.stream().flatMap(label -> texts(label, "gold", 40)).toList();
    private static final List<Utterance> FOREIGN = texts("oos", "weather", 40).toList();

    @Test
    void letsAModelPassThatIsAsGood() {
        Verdict verdict = judged(of("b", Map.of()), of("a", Map.of()));
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.champion()).isEqualTo("a");
        assertThat(verdict.figures().candidate().accuracy()).isEqualTo(1);
        assertThat(verdict.figures().candidate().caught()).isEqualTo(1);
        assertThat(verdict.figures().paired().texts()).isEqualTo(GOLD.size());
        assertThat(VerdictJson.read(VerdictJson.text(verdict))).isEqualTo(verdict);
    }

    @Test
    void blocksAModelThatIsWorseOnAProtectedIntentAloneAndShowsTheSentence() {
        Map<String, String> one = Map.of("fraud gold 3", "refund");
        Verdict verdict = judged(of("b", one), of("a", Map.of()));
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.blocking()).extracting(Finding::check).containsExactly(Check.PROTECTED_INTENT);
        Finding finding = verdict.blocking().getFirst();
        assertThat(finding.subject()).isEqualTo("fraud");
        assertThat(finding.sentences().getFirst().text()).isEqualTo("fraud gold 3");
        assertThat(finding.sentences().getFirst().candidate()).isEqualTo("refund");
        assertThat(judged(of("b", Map.of("parcel gold 3", "refund")), of("a", Map.of()))
                        .passed())
                .as("one text of an intent that is not protected")
                .isTrue();
    }

    @Test
    void letsAFirstModelLoseOneProtectedSentenceWhereItIsSurelyBetter() {
        SpokenModel better = of("b", Map.of("fraud gold 3", "refund")).sure(0.99);
        Verdict verdict = judged(better, of("nearest-1", wrong("parcel", 12, "refund")));
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.check() == Check.PROTECTED_INTENT)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.sentences().getFirst().text()).isEqualTo("fraud gold 3"));

        assertThat(judged(better, of("nearest-1", wrong("parcel", 3, "refund"))).passed())
                .as("it is hardly better")
                .isFalse();
        assertThat(judged(better, of("a", wrong("parcel", 12, "refund"))).passed())
                .as("the champion was chosen")
                .isFalse();
        Map<String, String> two = Map.of("fraud gold 3", "refund", "fraud gold 4", "refund");
        assertThat(judged(of("b", two).sure(0.99), of("nearest-1", wrong("parcel", 12, "refund")))
                        .passed())
                .as("two sentences")
                .isFalse();
    }

    /** What takes long but once was a busy machine. */
    @Test
    void timesASlowTextAgain() {
        Map<String, Integer> asked = new HashMap<>();
        SpokenModel slowAtFirst = new SpokenModel("b", LABELS, text -> {
            int before = asked.merge(text, 1, Integer::sum);
            return pause(before < 3 && text.startsWith("refund") ? 40 : 0, text);
        });
        assertThat(judged(slowAtFirst, of("a", Map.of())).passed()).isTrue();
        SpokenModel slow = new SpokenModel("b", LABELS, text -> pause(text.startsWith("refund") ? 40 : 0, text));
        assertThat(judged(slow, of("a", Map.of())).blocking())
                .extracting(Finding::check)
                .containsExactly(Check.LATENCY);
    }

    private static String pause(long millis, String text) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        return SpokenModel.firstWord(text);
    }

    @Test
    void blocksALossThatIsNoChance() {
        Map<String, String> five = wrong("parcel", 5, "refund");
        Verdict verdict = judged(of("b", five), of("a", Map.of()));
        assertThat(verdict.blocking()).extracting(Finding::check).contains(Check.ACCURACY, Check.INTENT);
        assertThat(verdict.blocking().getFirst().figures()).containsEntry("champion_only", 5.0);
        assertThat(judged(of("b", five), of("a", five)).passed())
                .as("both err alike")
                .isTrue();
    }

    @Test
    void blocksAModelThatForgotAnIntentUnlessTheCompanyDidToo() {
        IntentClassifier without = new SpokenModel("b", List.of("parcel", "refund"), SpokenModel::firstWord);
        assertThat(judged(without, of("a", Map.of())).blocking())
                .extracting(Finding::check)
                .contains(Check.FORGOTTEN_INTENT);
        List<Utterance> gold = Stream.of("parcel", "refund")
                .flatMap(label -> texts(label, "gold", 40))
                .toList();
        GateTexts texts = new GateTexts(gold, FOREIGN, List.of(), Set.of("parcel", "refund"), Set.of(), 0);
        Verdict verdict = new Gate("en", texts).judge(without, of("a", Map.of()), List.of());
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.findings()).extracting(Finding::check).contains(Check.FORGOTTEN_INTENT);
    }

    @Test
    void saysWhichIntentsTheGoldLacksAndJudgesThemByCorrections() {
        List<String> labels = List.of("fraud", "parcel", "refund", "gift", "store");
        List<Utterance> corrections = texts("gift", "correction", 8).toList();
        GateTexts texts = new GateTexts(GOLD, FOREIGN, corrections, Set.copyOf(labels), Set.of("fraud"), 2);
        IntentClassifier same = SpokenModel.of("b", labels, Map.of());
        Verdict verdict = new Gate("en", texts).judge(same, SpokenModel.of("a", labels, Map.of()), List.of());
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.check() == Check.NO_GOLD)
                .extracting(Finding::subject)
                .containsExactly("gift");
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.check() == Check.UNJUDGED)
                .extracting(Finding::subject)
                .containsExactly("store");
        assertThat(verdict.findings()).extracting(Finding::check).contains(Check.LEARNED_ALREADY);

        Map<String, String> wrong = new HashMap<>();
        corrections.forEach(row -> wrong.put(row.text(), "refund"));
        assertThat(new Gate("en", texts)
                        .judge(SpokenModel.of("b", labels, wrong), SpokenModel.of("a", labels, Map.of()), List.of())
                        .blocking())
                .extracting(Finding::check)
                .contains(Check.INTENT, Check.CORRECTIONS);
    }

    @Test
    void blocksAModelThatIsSureAndWrongMoreOften() {
        Map<String, String> some = wrong("parcel", 4, "refund");
        Verdict verdict = judged(of("b", some).sure(1), of("a", some).sure(0.9667));
        assertThat(verdict.passed()).as("a little").isTrue();
        assertThat(judged(of("b", Map.of()).sure(0.6), of("a", Map.of()).sure(0.99))
                        .blocking())
                .extracting(Finding::check)
                .containsExactly(Check.CALIBRATION);
    }

    @Test
    void blocksAModelThatTakesForeignTextsForItsOwnOrItsOwnForForeign() {
        Map<String, String> blind = new HashMap<>();
        FOREIGN.stream().limit(10).forEach(row -> blind.put(row.text(), "parcel"));
        Verdict verdict = judged(of("b", blind), of("a", Map.of()));
        assertThat(verdict.blocking()).extracting(Finding::check).containsExactly(Check.OUT_OF_SCOPE);
        assertThat(verdict.blocking().getFirst().sentences().getFirst().champion())
                .isEqualTo("oos");
    }

    @Test
    void judgesNothingByNothing() {
        GateTexts nothing = new GateTexts(List.of(), List.of(), List.of(), Set.copyOf(LABELS), Set.of(), 0);
        Verdict verdict = new Gate("en", nothing).judge(of("b", Map.of()), of("a", Map.of()), List.of());
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.blocking()).extracting(Finding::check).containsExactly(Check.NOT_JUDGED);
    }

    private static Verdict judged(IntentClassifier candidate, IntentClassifier champion) {
        GateTexts texts = new GateTexts(GOLD, FOREIGN, List.of(), Set.copyOf(LABELS), Set.of("fraud"), 0);
        return new Gate("en", texts).judge(candidate, champion, List.of());
    }

    private static SpokenModel of(String version, Map<String, String> exceptions) {
        return SpokenModel.of(version, LABELS, exceptions);
    }

    private static Map<String, String> wrong(String label, int count, String instead) {
        Map<String, String> wrong = new HashMap<>();
        IntStream.range(0, count).forEach(i -> wrong.put(label + " gold " + i, instead));
        return wrong;
    }

    private static Stream<Utterance> texts(String label, String what, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Utterance(label + " " + what + " " + i, label, "en"));
    }
}
