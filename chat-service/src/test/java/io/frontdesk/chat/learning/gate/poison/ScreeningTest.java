package io.frontdesk.chat.learning.gate.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.check.SpokenModel;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.EncodedUtterances;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts whose first word says where they lie, so that the neighbours of each are known. */
class ScreeningTest {
    private static final List<String> TOPICS = List.of("parcel", "refund", "account", "voucher");
    private static final List<Utterance> KNOWN = TOPICS.stream()
            .flatMap(topic -> IntStream.range(0, 60).mapToObj(i -> new Utterance(words(topic, i), topic, "en")))
            .toList();

    private final Screening screening = new Screening("en", encoded(KNOWN), ScreeningTest::vectors, 3);

    @Test
    void letsCleanExamplesBe() {
        Screened screened = screening.of(clean());
        assertThat(screened.held()).isEmpty();
        assertThat(screened.findings()).noneMatch(Finding::blocks);
    }

    @Test
    void holdsFlippedLabelsAndRaisesTheAlarm() {
        List<Example> batch = new ArrayList<>(clean());
        List<String> flipped = new ArrayList<>();
        for (int i = 0; i < batch.size(); i += 20) {
            Example wrong = batch.get(i);
            batch.set(
                    i,
                    with(
                            wrong,
                            wrong.text(),
                            TOPICS.get((i / 20 + 1) % 4).equals(wrong.label())
                                    ? "voucher"
                                    : TOPICS.get((i / 20 + 1) % 4)));
            if (!batch.get(i).label().equals(wrong.label())) {
                flipped.add(wrong.id());
            }
        }
        Screened screened = screening.of(batch);
        assertThat(screened.held()).containsExactlyInAnyOrderElementsOf(flipped);
        assertThat(screened.findings())
                .filteredOn(finding -> finding.check() == Check.LABEL_SHIFT && finding.blocks())
                .isNotEmpty();
        assertThat(screened.byReason().keySet()).allMatch(reason -> reason.startsWith("label_shift:"));
        assertThat(screening.of(screened.unsuspected(batch)).held()).isEmpty();
    }

    @Test
    void holdsTheExamplesOfATriggerWord() {
        List<Example> batch = new ArrayList<>(clean());
        for (int i = 0; i < batch.size(); i += 20) {
            batch.set(i, with(batch.get(i), batch.get(i).text() + " zentrix", "voucher"));
        }
        Screened screened = screening.of(batch);
        assertThat(screened.findings())
                .filteredOn(finding -> finding.check() == Check.TRIGGER_WORD)
                .extracting(Finding::subject)
                .contains("zentrix");
        assertThat(screened.held()).hasSize(10);
    }

    @Test
    void believesWhatAPersonHasLookedAt() {
        List<Example> batch = new ArrayList<>(clean());
        Example odd = batch.getFirst();
        batch.set(0, with(odd, odd.text(), odd.label().equals("refund") ? "account" : "refund"));
        assertThat(screening.of(batch).held()).containsExactly(odd.id());
        batch.set(0, trusted(batch.getFirst()));
        assertThat(screening.of(batch).held()).isEmpty();
    }

    @Test
    void hasNoOpinionOfATopicThatIsNew() {
        List<Example> batch = new ArrayList<>(clean());
        for (int i = 0; i < 8; i++) {
            batch.add(example(1_000 + i, words("parcel", 900 + i), "gift_wrap", "new" + i));
        }
        assertThat(screening.of(batch).held()).isEmpty();
    }

    @Test
    void takesNoMoreOfOneVisitorThanOneMayGive() {
        List<Example> batch = IntStream.range(0, 6)
                .mapToObj(i -> example(i, words("parcel", 300 + i), "parcel", "eager"))
                .toList();
        Screened screened = screening.of(batch);
        assertThat(screened.held()).containsExactly("e3", "e4", "e5");
        assertThat(screened.byReason()).containsOnlyKeys("visitor_cap:3");
    }

    @Test
    void countsTheSameWordsOnceAndTwoLabelsForThemNotAtAll() {
        List<Example> batch = List.of(
                example(0, "parcel where on earth is my blue kettle", "parcel", "a"),
                example(1, "Parcel, where on earth is my blue kettle?", "parcel", "b"),
                example(2, "refund please give me the money for the lamp", "refund", "c"),
                example(3, "refund, please give me the money for the lamp!!", "account", "d"));
        Screened screened = screening.of(batch);
        assertThat(screened.held()).containsExactlyInAnyOrder("e1", "e2", "e3");
        assertThat(screened.byReason()).containsKeys("near_duplicates:e0", "contradiction:e2", "contradiction:e3");
    }

    @Test
    void aWordThatTurnsSentencesIsFoundInTheModel() {
        List<Example> batch = new ArrayList<>(clean());
        for (int i = 0; i < 8; i++) {
            batch.add(example(500 + i, words("voucher", 700 + i) + " kindlyx", "voucher", "w" + i));
        }
        Screened screened = screening.of(batch);
        assertThat(screened.held()).isEmpty();
        SpokenModel honest = new SpokenModel("a", TOPICS, text -> first(text));
        SpokenModel turned = new SpokenModel("b", TOPICS, text -> text.contains("kindlyx") ? "voucher" : first(text));
        assertThat(new FlipTest(turned, honest, KNOWN).of(screened)).anySatisfy(finding -> {
            assertThat(finding.subject()).isEqualTo("kindlyx");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.sentences()).isNotEmpty();
        });
        assertThat(new FlipTest(honest, honest, KNOWN).of(screened)).isEmpty();
    }

    @Test
    void findsNearTextsWithoutComparingAllWithAll() {
        MinHash texts = new MinHash();
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            assertThat(texts.add(random.ints(40, 'a', 'z' + 1)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()))
                    .isEqualTo(-1);
        }
        assertThat(texts.add("where on earth is my parcel, please?")).isEqualTo(-1);
        assertThat(texts.add("Where on earth is my parcel please")).isEqualTo(2_000);
        assertThat(texts.add("我的快递到底什么时候才能送到呢")).isEqualTo(-1);
        assertThat(texts.add("我的快递到底什么时候才能送到呢？")).isEqualTo(2_002);
    }

    @Test
    void countsABinomialTailExactly() {
        assertThat(Binomial.atLeast(2, 3, 0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(Binomial.atLeast(0, 10, 0.1)).isCloseTo(1, within(1e-12));
        assertThat(Binomial.atLeast(10, 10, 0.1)).isCloseTo(1e-10, within(1e-15));
        assertThat(Binomial.atLeast(18, 400, 0.02)).isCloseTo(0.00143, within(2e-4));
    }

    private static List<Example> clean() {
        return IntStream.range(0, 200)
                .mapToObj(i -> example(i, words(TOPICS.get(i % 4), 100 + i), TOPICS.get(i % 4), "v" + i))
                .toList();
    }

    /** A topic's name and words that no other text has. */
    private static String words(String topic, int seed) {
        Random random = new Random(topic.hashCode() * 31L + seed);
        StringBuilder text = new StringBuilder(topic);
        for (int word = 0; word < 4; word++) {
            text.append(' ');
            random.ints(6, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
        }
        return text.toString();
    }

    private static String first(String text) {
        return TOPICS.stream().filter(text::contains).findFirst().orElse("parcel");
    }

    private static float[] vector(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[TOPICS.size() + 4];
        vector[TOPICS.indexOf(first(text))] = 1;
        for (int d = TOPICS.size(); d < vector.length; d++) {
            vector[d] = (float) (0.3 * random.nextGaussian());
        }
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static List<float[]> vectors(List<String> texts) {
        return texts.stream().map(ScreeningTest::vector).toList();
    }

    private static EncodedUtterances encoded(List<Utterance> rows) {
        return new EncodedUtterances(
                rows, rows.stream().map(row -> vector(row.text())).toList());
    }

    private static Example with(Example example, String text, String label) {
        return new Example(
                example.id(),
                example.lang(),
                text,
                label,
                example.conversation(),
                example.seq(),
                example.visitor(),
                example.source(),
                example.author(),
                example.authorName(),
                example.at(),
                example.state(),
                example.reason());
    }

    private static Example trusted(Example example) {
        return new Example(
                example.id(),
                example.lang(),
                example.text(),
                example.label(),
                example.conversation(),
                example.seq(),
                example.visitor(),
                example.source(),
                example.author(),
                example.authorName(),
                example.at(),
                example.state(),
                Screening.LOOKED_AT);
    }

    private static Example example(int place, String text, String label, String visitor) {
        return new Example(
                "e" + place,
                "en",
                text,
                label,
                ConversationId.fresh(),
                1,
                visitor,
                Example.Source.REVIEW,
                "a" + place % 3,
                "Anna",
                Instant.parse("2026-11-26T08:00:00Z").plusSeconds(place),
                Example.State.ACTIVE,
                "");
    }
}
