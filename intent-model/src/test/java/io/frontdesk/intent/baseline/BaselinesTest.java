package io.frontdesk.intent.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class BaselinesTest {
    private static SentenceEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = SentenceEncoder.open(BaseCheckpoint.named("all-minilm-l6-v2"));
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void encodesAloneAsInABatch() {
        List<String> texts =
                List.of("where is my parcel", "I want to send these shoes back, they do not fit at all", "");
        List<float[]> batch = encoder.encodeAll(texts);
        for (int i = 0; i < texts.size(); i++) {
            float[] alone = encoder.encode(texts.get(i));
            assertThat(norm(alone)).isCloseTo(1, within(1e-5));
            assertThat(batch.get(i)).containsExactly(alone, offset(1e-4f));
        }
    }

    @Test
    void bothClassifiersUnderstandWordsTheyWereNotTaught() {
        try (NearestExamples nearest = NearestExamples.fit(encoder, examples(), List.of());
                LinearHead linear = LinearHead.fit(encoder, examples(), 1)) {
            for (String text : List.of("my package has still not turned up", "has my shipment left yet")) {
                assertThat(nearest.classify(text).best().intent()).isEqualTo("track");
                assertThat(linear.classify(text).best().intent()).isEqualTo("track");
            }
            assertThat(nearest.classify("give me my cash back").best().intent()).isEqualTo("refund");
            assertThat(nearest.classify("give me my cash back").ranking()).hasSize(3);
            double known = nearest.classify("where is my package").outOfScope();
            assertThat(nearest.classify("the capital of France").outOfScope()).isGreaterThan(known);
        }
    }

    @Test
    void probabilitiesSumToOneAndThresholdsAreInOrder() {
        try (NearestExamples nearest = NearestExamples.fit(encoder, examples(), List.of())) {
            double sum = nearest.classify("hello").ranking().stream()
                    .mapToDouble(score -> score.probability())
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-6));
            assertThat(nearest.thresholds().clarify())
                    .isLessThanOrEqualTo(nearest.thresholds().answer());
        }
    }

    @Test
    void lbfgsFindsTheMinimumOfABowl() {
        float[] start = {5, -7, 3};
        float[] found = Lbfgs.minimise(
                (point, gradient) -> {
                    double loss = 0;
                    for (int i = 0; i < point.length; i++) {
                        double away = point[i] - i;
                        loss += (i + 1) * away * away;
                        gradient[i] = (float) (2 * (i + 1) * away);
                    }
                    return loss;
                },
                start,
                50,
                1e-9);
        assertThat(found).containsExactly(new float[] {0, 1, 2}, offset(1e-3f));
    }

    @Test
    void softmaxRegressionKnowsItsGradient() {
        EncodedUtterances texts = EncodedUtterances.of(encoder, examples());
        int[] truth = new int[texts.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = texts.labels().indexOf(texts.utterances().get(i).label());
        }
        SoftmaxRegression regression = new SoftmaxRegression(texts.vectors(), truth, 3, 0.01);
        float[] weights = new float[regression.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sin(i);
        }
        float[] gradient = new float[weights.length];
        float[] scratch = new float[weights.length];
        regression.loss(weights, gradient);
        for (int i : new int[] {0, 1, 100, weights.length - 2, weights.length - 1}) {
            float step = 1e-2f;
            float before = weights[i];
            weights[i] = before + step;
            double above = regression.loss(weights, scratch);
            weights[i] = before - step;
            double below = regression.loss(weights, scratch);
            weights[i] = before;
            assertThat((above - below) / (2 * step)).isCloseTo(gradient[i], within(1e-4));
        }
    }

    @Test
    void wordsAloneFindWhatSharesThem() {
        Bm25Neighbour words = Bm25Neighbour.of(List.of(
                new Utterance("退货要多久", "refund", "zh"),
                new Utterance("快递到哪了", "track", "zh"),
                new Utterance("cancelled orders are refunded", "refund", "en")));
        assertThat(words.label("我的快递呢")).isEqualTo("track");
        assertThat(words.label("CANCEL the order")).isEqualTo("refund");
        assertThat(words.accuracy(List.of(new Utterance("退货", "refund", "zh"), new Utterance("x", "oos", null))))
                .isEqualTo(1);
    }

    private static List<Utterance> examples() {
        List<Utterance> examples = new ArrayList<>();
        add(
                examples,
                "track",
                "where is my order",
                "track my parcel",
                "when does my package arrive",
                "has my order shipped",
                "my delivery is late",
                "parcel tracking number");
        add(
                examples,
                "refund",
                "I want my money back",
                "refund please",
                "when do I get my refund",
                "return this for a refund",
                "you owe me money",
                "how do refunds work");
        add(
                examples,
                "hours",
                "when are you open",
                "opening hours",
                "are you open on Sunday",
                "what time do you close",
                "is the shop open today",
                "closing time tonight");
        return examples;
    }

    private static void add(List<Utterance> examples, String label, String... texts) {
        for (String text : texts) {
            examples.add(new Utterance(text, label, "en"));
        }
    }

    private static double norm(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        return Math.sqrt(square);
    }
}
