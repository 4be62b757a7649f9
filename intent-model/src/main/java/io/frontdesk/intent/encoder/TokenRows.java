package io.frontdesk.intent.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Token ids of several texts, padded to the longest, as the inputs of a BERT graph. */
public final class TokenRows implements AutoCloseable {
    private final OnnxTensor ids;
    private final OnnxTensor mask;
    private final OnnxTensor types;

    private TokenRows(OnnxTensor ids, OnnxTensor mask, OnnxTensor types) {
        this.ids = ids;
        this.mask = mask;
        this.types = types;
    }

    public static TokenRows of(OrtEnvironment environment, List<long[]> texts) throws OrtException {
        int width = texts.stream().mapToInt(row -> row.length).max().orElseThrow();
        long[] ids = new long[texts.size() * width];
        long[] mask = new long[ids.length];
        for (int row = 0; row < texts.size(); row++) {
            long[] text = texts.get(row);
            System.arraycopy(text, 0, ids, row * width, text.length);
            Arrays.fill(mask, row * width, row * width + text.length, 1);
        }
        long[] shape = {texts.size(), width};
        return new TokenRows(
                OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape),
                OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape),
                OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape));
    }

    public Map<String, OnnxTensor> inputs() {
        return Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types);
    }

    @Override
    public void close() {
        ids.close();
        mask.close();
        types.close();
    }
}
