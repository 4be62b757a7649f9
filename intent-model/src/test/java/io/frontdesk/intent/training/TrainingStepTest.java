package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import io.frontdesk.intent.training.TrainingSettings.Objective;
import io.frontdesk.intent.training.TrainingSettings.Regularisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;

class TrainingStepTest {
    private static final TrainingSettings SETTINGS = TrainingSettings.defaults();
    /** Without dropout, so that two passes give the same. */
    private static final TrainingSettings STEADY = SETTINGS.with(new Regularisation(0, 0, 0, 0));

    private final IntentNetwork network = network();
    private final AdamW optimiser = new AdamW(network.parameters(), SETTINGS.optimisation(), 3);
    private final TrainingStep step = new TrainingStep(network, optimiser, SETTINGS, TinyBert.LABELS);

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void learnsWhatTheFirstWordSays() {
        List<Example> train = TinyBert.examples(400, 1);
        List<Example> valid = TinyBert.examples(100, 2);
        double before = Validation.of(network, valid).accuracy();

        Random random = new Random(1);
        for (int epoch = 0; epoch < 12; epoch++) {
            Batches.shuffled(train, 16, random).forEach(batch -> step.learn(batch, 3e-3));
        }

        assertThat(Validation.of(network, valid).accuracy()).isGreaterThan(before + 0.3);
    }

    @Test
    void learnsFromATeacherWhoContradictsTheLabels() {
        TrainingStep learner = new TrainingStep(
                network, optimiser, SETTINGS.with(new Objective(0, 0, 0, 0, 0, 1, 0)), TinyBert.LABELS);
        List<Example> train = contradicted(TinyBert.examples(400, 1));

        Random random = new Random(1);
        for (int epoch = 0; epoch < 12; epoch++) {
            Batches.shuffled(train, 16, random).forEach(batch -> learner.learn(batch, 3e-3));
        }

        assertThat(Validation.of(network, TinyBert.examples(100, 2)).accuracy()).isLessThan(0.2);
    }

    @Test
    void computesABatchInPartsWhereMemoryIsShort() {
        TrainingStep cramped = new TrainingStep(network, optimiser, STEADY, TinyBert.LABELS) {
            @Override
            IntentNetwork.Vectors vectors(NDManager scope, List<Example> seen) {
                if (seen.size() > 5) {
                    throw new EngineException("CUDA out of memory. Tried to allocate 2.00 MiB");
                }
                return super.vectors(scope, seen);
            }
        };
        List<Example> batch = TinyBert.examples(16, 1);
        double whole = new TrainingStep(network(), optimiser, STEADY, TinyBert.LABELS).learn(batch, 1e-12);

        assertThat(cramped.learn(batch, 1e-12)).isCloseTo(whole, within(1e-4));

        assertThat(cramped.parts()).isEqualTo(4);
    }

    @Test
    void givesUpWhereNotEvenOneTextFits() {
        TrainingStep full = new TrainingStep(network, optimiser, STEADY, TinyBert.LABELS) {
            @Override
            IntentNetwork.Vectors vectors(NDManager scope, List<Example> seen) {
                throw new EngineException("CUDA out of memory");
            }
        };
        assertThatThrownBy(() -> full.learn(TinyBert.examples(4, 1), 1e-3))
                .isInstanceOf(DeviceFull.class)
                .hasMessageContaining("--device cpu");
    }

    private static List<Example> contradicted(List<Example> examples) {
        return examples.stream()
                .map(example -> {
                    float[] next = new float[TinyBert.LABELS];
                    next[(example.label() + 1) % TinyBert.LABELS] = 1;
                    return example.taught(next);
                })
                .toList();
    }

    @Test
    void refusesBrokenNumbersWithoutMovingAnything() {
        NDArray bias =
                network.parameters().get("encoder.layer.1.output.dense.bias").getArray();
        OwnedArrays.fill(bias, FloatBuffer.wrap(nans((int) bias.size())));
        NDArray watched =
                network.parameters().get("encoder.layer.0.output.dense.bias").getArray();
        float[] before = watched.toFloatArray();

        assertThatThrownBy(() -> step.learn(TinyBert.examples(4, 1), 1e-3))
                .isInstanceOf(Diverged.class)
                .hasMessageContaining("first broken gradient");

        assertThat(step.recomputed()).isEqualTo(1);
        assertThat(watched.toFloatArray()).containsExactly(before);
    }

    private static float[] nans(int count) {
        float[] nans = new float[count];
        java.util.Arrays.fill(nans, Float.NaN);
        return nans;
    }

    private static IntentNetwork network() {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        engine.seed(4);
        IntentNetwork network =
                new IntentNetwork(engine, TinyBert.weights(1), Readout.of(Pooling.CLS), 0, TinyBert.LABELS);
        float[] start = new float[TinyBert.LABELS * TinyBert.SHAPE.hidden()];
        Random random = new Random(6);
        for (int i = 0; i < start.length; i++) {
            start[i] = (float) random.nextGaussian();
        }
        network.startHeadAt(start);
        return network;
    }
}
