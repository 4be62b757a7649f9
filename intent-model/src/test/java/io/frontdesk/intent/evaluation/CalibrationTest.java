package io.frontdesk.intent.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.intent.registry.ModelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class CalibrationTest {
    private static final int WIDTH = 16;
    private static final int CLASSES = 5;
    private static final List<String> LABELS =
            IntStream.range(0, CLASSES).mapToObj(i -> "intent" + i).toList();

    @TempDir
    private Path folder;

    @Test
    void coolsAModelThatIsTooSure() {
        Outputs outputs = new Outputs(3);
        Calibration calibration = Calibration.fit(LABELS, outputs.known(400, 20), outputs.known(400, 20), none());
        assertThat(calibration.pool().temperature()).isGreaterThan(2);
        Calibration modest = Calibration.fit(LABELS, outputs.known(400, 1), outputs.known(400, 1), none());
        assertThat(modest.pool().temperature()).isLessThan(calibration.pool().temperature());
    }

    @Test
    void scoresForeignFeaturesHigherThanKnownOnes() {
        Outputs outputs = new Outputs(4);
        Calibration calibration = Calibration.fit(LABELS, outputs.known(400, 5), outputs.known(200, 5), none());
        double known = mean(calibration, outputs.known(200, 5));
        double foreign = mean(calibration, outputs.foreign(200));
        assertThat(foreign).isGreaterThan(known + 2);
    }

    @Test
    void comesBackFromItsFileAsItWas() throws IOException {
        Outputs outputs = new Outputs(5);
        Calibration calibration =
                Calibration.fit(LABELS, outputs.known(300, 5), outputs.known(60, 5), outputs.foreign(40));
        Path file = Files.write(folder.resolve("calibration.json"), ModelJson.write(calibration.stored()));
        Calibration read = Calibration.of(ModelJson.read(file, Calibration.Stored.class));
        LabelledOutputs asked = outputs.known(20, 5);
        for (int i = 0; i < asked.size(); i++) {
            float[] logits = asked.logits().get(i);
            float[] feature = asked.features().get(i);
            assertThat(read.predict(LABELS, logits, feature)).isEqualTo(calibration.predict(LABELS, logits, feature));
        }
        assertThat(read.thresholds()).isEqualTo(calibration.thresholds());
    }

    @Test
    void hearsVotesAsFarAsTheyAreRight() {
        Outputs outputs = new Outputs(9);
        LabelledOutputs validation = outputs.known(400, 5);
        Calibration deaf = Calibration.fit(LABELS, outputs.known(400, 5), validation, none());
        Calibration heard = Calibration.fit(
                LABELS, outputs.known(400, 5), validation.with(votesFor(validation.labels(), 0)), none());
        Calibration misled = Calibration.fit(
                LABELS, outputs.known(400, 5), validation.with(votesFor(validation.labels(), 2)), none());

        assertThat(deaf.pool().votes()).isZero();
        assertThat(misled.pool().votes()).isZero();
        assertThat(heard.pool().votes()).isPositive();
        int mislabelled = 7;
        String truth = LABELS.get(validation.labels().get(mislabelled));
        assertThat(best(deaf, validation, mislabelled)).isNotEqualTo(truth);
        assertThat(best(heard, validation.with(votesFor(validation.labels(), 0)), mislabelled))
                .isEqualTo(truth);
    }

    @Test
    void worksOnAHandfulOfTexts() {
        Outputs outputs = new Outputs(6);
        Calibration calibration = Calibration.fit(LABELS, outputs.known(10, 5), outputs.known(5, 5), none());
        assertThat(calibration.pool().temperature()).isBetween(0.3, 5.0);
        assertThat(calibration.thresholds().answer()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void rejectsFivePercentOfTheValidationTexts() {
        Outputs outputs = new Outputs(8);
        LabelledOutputs validation = outputs.known(400, 5);
        Calibration calibration = Calibration.fit(LABELS, outputs.known(400, 5), validation, none());
        double rejected = IntStream.range(0, validation.size())
                .filter(i -> score(calibration, validation, i)
                        > calibration.thresholds().outOfScope())
                .count();
        assertThat(rejected / validation.size()).isCloseTo(0.05, within(0.005));
    }

    private static LabelledOutputs none() {
        return new LabelledOutputs(List.of(), List.of(), List.of());
    }

    /** Votes that are sure of the label {@code off} places beside the right one. */
    private static List<ExampleOpinion> votesFor(List<Integer> labels, int off) {
        return labels.stream()
                .map(label -> opinion((label + off) % CLASSES, 0.8, 0.1))
                .toList();
    }

    private static ExampleOpinion opinion(int label, double known, double foreign) {
        double[] shares = IntStream.range(0, CLASSES)
                .mapToDouble(i -> Math.log(i == label ? 0.9 : 0.025))
                .toArray();
        return new ExampleOpinion(shares, known, foreign, 0.5);
    }

    @Test
    void hearsTheNearestExamplesOnWhatIsForeign() {
        Outputs outputs = new Outputs(9);
        LabelledOutputs validation = outputs.known(400, 5);
        LabelledOutputs heard = validation.with(validation.labels().stream()
                .map(label -> opinion(label, 0.8 + 0.01 * (label % 3), 0.1))
                .toList());
        Calibration calibration = Calibration.fit(LABELS, outputs.known(400, 5), heard, none());
        float[] logits = validation.logits().getFirst();
        float[] feature = validation.features().getFirst();

        assertThat(calibration.needsExamples()).isTrue();
        double near = calibration
                .predict(LABELS, logits, feature, opinion(0, 0.8, 0.1))
                .outOfScope();
        double far = calibration
                .predict(LABELS, logits, feature, opinion(0, 0.3, 0.1))
                .outOfScope();
        assertThat(far).isGreaterThan(near);
    }

    @Test
    void learnsFromKnownOutOfScopeTextsWhatCounts() {
        Outputs outputs = new Outputs(9);
        LabelledOutputs validation = outputs.known(400, 5);
        Random random = new Random(4);
        LabelledOutputs heard = validation.with(validation.labels().stream()
                .map(label -> opinion(label, random.nextDouble(), 0.3 * random.nextDouble()))
                .toList());
        LabelledOutputs strange = outputs.known(40, 5);
        LabelledOutputs foreign = strange.with(strange.labels().stream()
                .map(label -> opinion(label, random.nextDouble(), 0.5 + 0.3 * random.nextDouble()))
                .toList());

        Calibration calibration = Calibration.fit(LABELS, outputs.known(400, 5), heard, foreign);

        double rejected = IntStream.range(0, foreign.size())
                .filter(i -> score(calibration, foreign, i)
                        > calibration.thresholds().outOfScope())
                .count();
        assertThat(rejected / foreign.size()).isGreaterThan(0.9);
    }

    private static String best(Calibration calibration, LabelledOutputs outputs, int i) {
        return calibration
                .predict(LABELS, outputs.logits().get(i), outputs.features().get(i), outputs.votesOf(i))
                .best()
                .intent();
    }

    private static double mean(Calibration calibration, LabelledOutputs outputs) {
        return IntStream.range(0, outputs.size())
                .mapToDouble(i -> score(calibration, outputs, i))
                .average()
                .orElseThrow();
    }

    private static double score(Calibration calibration, LabelledOutputs outputs, int i) {
        return calibration
                .predict(LABELS, outputs.logits().get(i), outputs.features().get(i), outputs.votesOf(i))
                .outOfScope();
    }

    /** Features around one axis for each intent, and logits that are the feature stretched. */
    private static final class Outputs {
        private final Random random;

        Outputs(long seed) {
            this.random = new Random(seed);
        }

        LabelledOutputs known(int count, double stretch) {
            List<float[]> logits = new ArrayList<>();
            List<float[]> features = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int label = i % CLASSES;
                float[] feature = noise(0.25);
                feature[label] += 1;
                boolean mislabelled = i % 8 == 7;
                features.add(unit(feature));
                logits.add(stretched(feature, stretch));
                labels.add(mislabelled ? (label + 1) % CLASSES : label);
            }
            return new LabelledOutputs(logits, features, labels);
        }

        LabelledOutputs foreign(int count) {
            List<float[]> logits = new ArrayList<>();
            List<float[]> features = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                float[] feature = noise(0.25);
                feature[CLASSES + i % (WIDTH - CLASSES)] += 1;
                features.add(unit(feature));
                logits.add(stretched(feature, 5));
                labels.add(-1);
            }
            return new LabelledOutputs(logits, features, labels);
        }

        private float[] noise(double deviation) {
            float[] noise = new float[WIDTH];
            for (int d = 0; d < WIDTH; d++) {
                noise[d] = (float) (deviation * random.nextGaussian());
            }
            return noise;
        }

        private static float[] stretched(float[] feature, double by) {
            float[] logits = new float[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                logits[c] = (float) (by * feature[c]);
            }
            return logits;
        }

        private static float[] unit(float[] vector) {
            double square = 0;
            for (float value : vector) {
                square += value * value;
            }
            for (int d = 0; d < vector.length; d++) {
                vector[d] /= (float) Math.sqrt(square);
            }
            return vector;
        }
    }
}
