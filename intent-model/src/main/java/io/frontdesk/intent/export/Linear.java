package io.frontdesk.intent.export;

import io.frontdesk.intent.checkpoint.Weight;

import java.util.List;

/** How a linear layer is laid out as ONNX nodes. */
interface Linear {
    /** The value times the matrix of {@code weight}, [out, in], plus {@code bias}, [out]. */
    String apply(String value, Weight weight, Weight bias);

    /** In 32-bit floats. */
    static Linear floats(OnnxGraphBuilder onnx) {
        return (value, weight, bias) ->
                onnx.add(onnx.node("MatMul", List.of(value, onnx.weight(weight.transposed()))), onnx.weight(bias));
    }
}
