package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.export.OnnxExport;
import io.frontdesk.intent.export.Precision;
import io.frontdesk.intent.registry.TrainingMetrics;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The exported file computes what the trained network computes. */
class ExportParityTest {
    private static final List<String> LABELS = List.of("a", "b", "c", "d");
    private static final double TOLERANCE = 1e-3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bge-small-en", "all-minilm-l6-v2"})
    void logitsAndFeaturesEqualThoseOfTheNetwork(String pooledLike) throws IOException, OrtException {
        compare(BaseCheckpoint.named(pooledLike), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bge-small-en", "all-minilm-l6-v2"})
    void sentencesEqualThoseOfTheNetworkToo(String pooledLike) throws IOException, OrtException {
        compare(BaseCheckpoint.named(pooledLike), true);
    }

    private void compare(BaseCheckpoint base, boolean keeping) throws IOException, OrtException {
        Readout readout = keeping ? Readout.keeping(base.pooling()) : Readout.of(base.pooling());
        BertWeights weights = TinyBert.weights(11);
        List<Example> batch = TinyBert.examples(9, 12);
        float[] head = head();
        float[][] ours = ours(readout, weights, head, batch);

        Path file = folder.resolve("model.onnx");
        OnnxExport.write(model(base, readout, weights, head), Precision.FP32, file);

        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString());
                OrtSession.Result result = session.run(inputs(batch))) {
            assertClose((float[][]) result.get("logits").orElseThrow().getValue(), ours[0]);
            assertClose((float[][]) result.get("feature").orElseThrow().getValue(), ours[1]);
            assertThat(result.get("sentence").isPresent()).isEqualTo(keeping);
            if (keeping) {
                assertClose((float[][]) result.get("sentence").orElseThrow().getValue(), ours[2]);
            }
        }
    }

    private static void assertClose(float[][] rows, float[] expected) {
        int width = rows[0].length;
        assertThat(rows.length * width).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) rows[i / width][i % width]).isCloseTo(expected[i], within(TOLERANCE));
        }
    }

    private static float[][] ours(Readout readout, BertWeights weights, float[] head, List<Example> batch) {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        try (IntentNetwork network = new IntentNetwork(engine, weights, readout, 0.1, LABELS.size());
                NDManager scope = network.newScope()) {
            network.startHeadAt(head);
            IntentNetwork.Vectors vectors = network.read(scope, batch, false);
            float[] logits = network.logits(vectors.features(), false).toFloatArray();
            NDArray sentences = vectors.sentences();
            return new float[][] {
                logits, vectors.features().toFloatArray(), sentences == null ? new float[0] : sentences.toFloatArray()
            };
        }
    }

    private static FineTuned model(BaseCheckpoint base, Readout readout, BertWeights weights, float[] head) {
        Weight directions = new Weight(
                "head.directions",
                List.of((long) LABELS.size(), (long) TinyBert.SHAPE.hidden()),
                FloatBuffer.wrap(head));
        TrainingMetrics metrics =
                new TrainingMetrics(List.of(new TrainingMetrics.Epoch(1, 1, 1d, 1d, 1)), 1, List.of());
        return new FineTuned(
                base,
                LABELS,
                weights,
                readout,
                directions,
                CosineHead.SCALE,
                metrics,
                "cpu",
                1,
                new FineTuned.Kept(1, 1, 1, null));
    }

    private static float[] head() {
        float[] head = new float[LABELS.size() * TinyBert.SHAPE.hidden()];
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) Math.sin(i * 1.7) * 3;
        }
        return head;
    }

    private static Map<String, OnnxTensor> inputs(List<Example> batch) throws OrtException {
        int width = batch.stream().mapToInt(Example::length).max().orElseThrow();
        long[] ids = new long[batch.size() * width];
        long[] mask = new long[ids.length];
        for (int row = 0; row < batch.size(); row++) {
            for (int position = 0; position < batch.get(row).length(); position++) {
                ids[row * width + position] = batch.get(row).id(position);
                mask[row * width + position] = 1;
            }
        }
        return Map.of(
                "input_ids", tensor(ids, batch.size(), width),
                "attention_mask", tensor(mask, batch.size(), width),
                "token_type_ids", tensor(new long[ids.length], batch.size(), width));
    }

    private static OnnxTensor tensor(long[] values, long rows, long width) throws OrtException {
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {rows, width});
    }
}
