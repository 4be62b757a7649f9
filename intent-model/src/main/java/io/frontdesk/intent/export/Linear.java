package io.frontdesk.intent.export;

import io.frontdesk.intent.checkpoint.Weight;

import java.util.List;

/** How a linear layer and a lookup in a table are laid out as ONNX nodes. */
interface Linear {
    /** The value times the matrix of {@code weight}, [out, in], plus {@code bias}, [out]. */
    String apply(String value, Weight weight, Weight bias);

    /** The rows of {@code table}, [rows, width], that {@code ids} names. */
    String rows(Weight table, String ids);

    /** In 32-bit floats. */
    static Linear floats(OnnxGraphBuilder onnx) {
        return new Linear() {
            @Override
            public String apply(String value, Weight weight, Weight bias) {
                String product = onnx.node("MatMul", List.of(value, onnx.weight(weight.transposed())));
                return onnx.add(product, onnx.weight(bias));
            }

            @Override
            public String rows(Weight table, String ids) {
                return onnx.node("Gather", List.of(onnx.weight(table), ids));
            }
        };
    }
}
