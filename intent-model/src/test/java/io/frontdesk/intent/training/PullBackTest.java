package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.util.List;

class PullBackTest {
    private static final String NAME = "encoder.layer.0.output.dense.bias";

    @Test
    void leavesTheEncoderWhereItSaysAndNeverWorseThanItWas() {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        BertWeights checkpoint = TinyBert.weights(1);
        List<Example> valid = TinyBert.examples(60, 3);
        try (IntentNetwork network =
                new IntentNetwork(engine, checkpoint, Readout.of(Pooling.CLS), 0, TinyBert.LABELS)) {
            NDArray bias = network.parameters().get(NAME).getArray();
            float[] before = bias.toFloatArray();
            float[] far = before.clone();
            far[0] += 10;
            OwnedArrays.fill(bias, FloatBuffer.wrap(far));
            Validation whole = Validation.of(network, valid);

            FineTuned.Kept kept = new PullBack(network, checkpoint)
                    .choose(new Examples(List.of("a", "b", "c", "d"), valid, valid, List.of()));

            assertThat(kept.validAccuracy()).isGreaterThanOrEqualTo(whole.accuracy());
            assertThat(kept.validLoss()).isLessThanOrEqualTo(whole.loss());
            assertThat((double) bias.toFloatArray()[0]).isCloseTo(before[0] + 10 * kept.share(), within(1e-4));
            assertThat(Validation.of(network, valid).loss()).isCloseTo(kept.validLoss(), within(1e-6));
        }
    }
}
