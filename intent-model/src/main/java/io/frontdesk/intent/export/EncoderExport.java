package io.frontdesk.intent.export;

import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.training.Readout;

/** Lays a BERT encoder alone out as ONNX. */
public final class EncoderExport {
    private EncoderExport() {}

    /** In 32-bit floats: all its tokens' vectors, as {@code last_hidden_state}. */
    public static byte[] of(BertWeights weights) {
        OnnxGraphBuilder onnx = new OnnxGraphBuilder();
        String hidden = new BertGraph(onnx, weights, Readout.of(Pooling.MEAN), Precision.FP32).hidden();
        onnx.output(hidden, "last_hidden_state", "batch", "tokens", width(weights));
        return onnx.build().toByteArray();
    }

    /**
     * In 8-bit integers: the pooled vector alone, as {@code sentence}, of any length. A text's vector depends on what it is
     * batched with (see {@link Int8Linear}), so each is to be asked alone.
     */
    static byte[] pooled(BertWeights weights, Pooling pooling) {
        OnnxGraphBuilder onnx = new OnnxGraphBuilder();
        String pooled = new BertGraph(onnx, weights, Readout.of(pooling), Precision.INT8)
                .pooled()
                .getFirst();
        onnx.output(pooled, "sentence", "batch", width(weights));
        return onnx.build().toByteArray();
    }

    private static String width(BertWeights weights) {
        return Integer.toString(weights.shape().hidden());
    }
}
