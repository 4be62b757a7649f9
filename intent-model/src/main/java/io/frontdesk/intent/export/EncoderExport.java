package io.frontdesk.intent.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.training.Readout;

/** Lays a BERT encoder alone out as ONNX: all its tokens' vectors, as {@code last_hidden_state}. */
public final class EncoderExport {
    private EncoderExport() {}

    public static byte[] of(BertWeights weights) {
        OnnxGraphBuilder onnx = new OnnxGraphBuilder();
        String hidden = new BertGraph(onnx, weights, Readout.of(Pooling.MEAN), Precision.FP32).hidden();
        onnx.output(
                hidden,
                "last_hidden_state",
                "batch",
                "tokens",
                Integer.toString(weights.shape().hidden()));
        ModelProto model = onnx.build();
        return model.toByteArray();
    }
}
