package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import io.frontdesk.intent.training.TrainingSettings.Objective;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Each term against the same worked out by hand, for two texts of label 0 and two of label 1. */
class BatchLossTest {
    private static final double[][] LOGITS = {{2, 0}, {1, 1}, {0, 3}, {1, 0}};
    private static final double[][] FEATURES = {{1, 0}, {0.6, 0.8}, {0, 1}, {0.8, 0.6}};
    private static final int[] LABELS = {0, 0, 1, 1};

    @Test
    void smoothsLabels() {
        assertThat(loss(new Objective(0.2, 0, 0, 0, 0, 0, 0))).isCloseTo(crossEntropy(0.2, 0), within(1e-5));
    }

    @Test
    void asksForAMargin() {
        assertThat(loss(new Objective(0, 0.05, 0, 0, 0, 0, 0))).isCloseTo(crossEntropy(0, 1), within(1e-5));
    }

    @Test
    void drawsTextsOfOneLabelTogether() {
        double contrast = 0;
        for (int i = 0; i < 4; i++) {
            double sum = 0;
            for (int j = 0; j < 4; j++) {
                sum += j == i ? 0 : Math.exp(cosine(i, j) / 0.1);
            }
            contrast -= (cosine(i, i ^ 1) / 0.1 - Math.log(sum)) / 4;
        }

        double only = loss(new Objective(0, 0, 0.5, 0, 0, 0, 0)) - loss(new Objective(0, 0, 0, 0, 0, 0, 0));

        assertThat(only).isCloseTo(0.5 * contrast, within(1e-4));
    }

    @Test
    void wantsTwoPassesToAgree() {
        double divergence = 0;
        for (int row = 0; row < 2; row++) {
            for (int label = 0; label < 2; label++) {
                double first = Math.log(softmax(LOGITS[row], label));
                double second = Math.log(softmax(LOGITS[row + 2], label));
                divergence += (Math.exp(first) - Math.exp(second)) * (first - second) / 2 / 2;
            }
        }

        double only = loss(new Objective(0, 0, 0, 3, 0, 0, 0)) - loss(new Objective(0, 0, 0, 0, 0, 0, 0));

        assertThat(only).isCloseTo(3 * divergence, within(1e-4));
    }

    @Test
    void wantsSentencesToStayAsTheyWere() {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        List<Example> seen = List.of(
                example(0).remembered(new float[] {0.6f, 0.8f}),
                example(0).remembered(new float[] {1, 0}),
                example(1).remembered(new float[] {0, 1}),
                example(1).remembered(new float[] {0, -1}));
        try (NDManager scope = engine.newManager()) {
            NDArray features = array(scope, FEATURES);
            IntentNetwork.Vectors vectors = new IntentNetwork.Vectors(features, array(scope, FEATURES));
            double with = new BatchLoss(new Objective(0, 0, 0, 0, 2, 0, 0), 2)
                    .of(scope, vectors, array(scope, LOGITS), seen)
                    .getFloat();
            double without = loss(new Objective(0, 0, 0, 0, 0, 0, 0));
            double turned = (1 - 0.6) + (1 - 0.6) + (1 - 1) + (1 + 0.6);

            assertThat(with - without).isCloseTo(2 * turned / 4, within(1e-5));
        }
    }

    @Test
    void wantsEveryIntentEquallyLikelyForForeignTexts() {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        List<Example> seen = List.of(
                example(LABELS[0]), example(LABELS[1]), example(LABELS[2]), Example.foreign("", new long[] {1}));
        try (NDManager scope = engine.newManager()) {
            IntentNetwork.Vectors vectors = new IntentNetwork.Vectors(array(scope, FEATURES), null);
            BatchLoss lastIsHalf = new BatchLoss(new Objective(0, 0.05, 0.5, 0, 0, 0, 0.5), 2);
            BatchLoss lastIsWhole = new BatchLoss(new Objective(0, 0.05, 0.5, 0, 0, 0, 1.5), 2);
            double more = lastIsWhole
                            .of(scope, vectors, array(scope, LOGITS), seen)
                            .getFloat()
                    - lastIsHalf.of(scope, vectors, array(scope, LOGITS), seen).getFloat();
            double even = -(Math.log(softmax(LOGITS[3], 0)) + Math.log(softmax(LOGITS[3], 1))) / 2;

            assertThat(more).isCloseTo(even / 4, within(1e-5));
        }
    }

    @Test
    void showsABatchTwiceWherePassesAreCompared() {
        List<Example> batch = TinyBert.examples(3, 1);

        assertThat(new BatchLoss(new Objective(0, 0, 0, 1, 0, 0, 0), 2).seen(batch))
                .hasSize(6);
        assertThat(new BatchLoss(new Objective(0, 0, 0, 0, 0, 0, 0), 2).seen(batch))
                .isSameAs(batch);
    }

    private static double loss(Objective objective) {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        List<Example> seen = java.util.stream.IntStream.of(LABELS)
                .mapToObj(BatchLossTest::example)
                .toList();
        try (NDManager scope = engine.newManager()) {
            NDArray sum = new BatchLoss(objective, 2)
                    .of(scope, new IntentNetwork.Vectors(array(scope, FEATURES), null), array(scope, LOGITS), seen);
            return sum.getFloat();
        }
    }

    private static Example example(int label) {
        return new Example("", new long[] {1}, label);
    }

    private static NDArray array(NDManager scope, double[][] rows) {
        float[] flat = new float[rows.length * 2];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) rows[i / 2][i % 2];
        }
        return OwnedArrays.floats(scope, flat, new Shape(rows.length, 2));
    }

    private static double crossEntropy(double smoothing, double margin) {
        double loss = 0;
        for (int row = 0; row < 4; row++) {
            for (int label = 0; label < 2; label++) {
                double wanted = smoothing / 2 + (label == LABELS[row] ? 1 - smoothing : 0);
                loss -= wanted * Math.log(softmax(less(LOGITS[row], LABELS[row], margin), label)) / 4;
            }
        }
        return loss;
    }

    private static double[] less(double[] logits, int label, double margin) {
        double[] less = logits.clone();
        less[label] -= margin;
        return less;
    }

    private static double softmax(double[] logits, int label) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit);
        }
        return Math.exp(logits[label]) / sum;
    }

    private static double cosine(int i, int j) {
        return FEATURES[i][0] * FEATURES[j][0] + FEATURES[i][1] * FEATURES[j][1];
    }
}
