package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What we read out of a checkpoint computes what the checkpoint computes. */
@Tag("model")
class CheckpointParityTest {
    private static final double TOLERANCE = 1e-4;

    @ParameterizedTest
    @ValueSource(strings = {"bge-small-en", "bge-small-zh", "all-minilm-l6-v2"})
    void firstTokenVectorsEqualThoseOfTheOriginalFile(String name) throws OrtException, IOException {
        BaseCheckpoint base = BaseCheckpoint.named(name);
        List<long[]> sentences = tokens(base);
        List<float[]> ours = ours(base, sentences);
        List<float[]> originals = originals(base, sentences);

        double worst = 0;
        for (int i = 0; i < sentences.size(); i++) {
            for (int j = 0; j < ours.get(i).length; j++) {
                worst = Math.max(worst, Math.abs(ours.get(i)[j] - originals.get(i)[j]));
            }
        }
        assertThat(sentences).hasSize(100);
        assertThat(worst).isLessThan(TOLERANCE);
    }

    private static List<long[]> tokens(BaseCheckpoint base) {
        try (BertTokenizer tokenizer = BertTokenizer.of(base)) {
            return SampleTexts.hundred().stream().map(tokenizer::ids).toList();
        }
    }

    private static List<float[]> ours(BaseCheckpoint base, List<long[]> sentences) {
        TorchEngine engine = TorchEngine.start(new Machine(DeviceChoice.CPU, 1));
        List<float[]> vectors = new ArrayList<>();
        try (NDManager manager = engine.newManager()) {
            BertEncoder encoder = new BertEncoder(manager, base.weights(), Readout.of(Pooling.CLS), 0.1);
            ParameterStore store = new ParameterStore(manager, false);
            for (int from = 0; from < sentences.size(); from += 10) {
                List<Example> batch = sentences.subList(from, from + 10).stream()
                        .map(ids -> new Example("", ids, 0))
                        .toList();
                try (NDManager scope = manager.newSubManager()) {
                    float[] rows = encoder.forward(
                                    store, new TokenBatch(batch).arrays(scope, Readout.of(Pooling.CLS)), false)
                            .singletonOrThrow()
                            .toFloatArray();
                    int width = rows.length / batch.size();
                    for (int row = 0; row < batch.size(); row++) {
                        vectors.add(Arrays.copyOfRange(rows, row * width, (row + 1) * width));
                    }
                }
            }
        }
        return vectors;
    }

    private static List<float[]> originals(BaseCheckpoint base, List<long[]> sentences)
            throws OrtException, IOException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        List<float[]> vectors = new ArrayList<>();
        try (InputStream onnx = base.openOnnx();
                OrtSession session = environment.createSession(onnx.readAllBytes())) {
            for (long[] ids : sentences) {
                long[] shape = {1, ids.length};
                long[] ones = new long[ids.length];
                Arrays.fill(ones, 1);
                try (OnnxTensor words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                        OnnxTensor types =
                                OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                        OrtSession.Result result = session.run(
                                Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
                    vectors.add(((float[][][]) result.get(0).getValue())[0][0]);
                }
            }
        }
        return vectors;
    }
}
