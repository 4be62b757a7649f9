package io.frontdesk.intent.export;

import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;

import java.nio.FloatBuffer;
import java.util.List;

/** How a linear layer is laid out as ONNX nodes. */
interface Linear {
    /** The value times the matrix of {@code module} plus its bias, all of it times {@code scale}. */
    String apply(String value, String module, double scale);

    /** In 32-bit floats. */
    static Linear floats(OnnxGraphBuilder onnx, BertWeights weights) {
        return (value, module, scale) -> {
            String matrix = onnx.weight(scaled(weights.get(module + ".weight").transposed(), scale));
            return onnx.add(onnx.node("MatMul", List.of(value, matrix)), bias(onnx, weights, module, scale));
        };
    }

    static String bias(OnnxGraphBuilder onnx, BertWeights weights, String module, double scale) {
        return onnx.weight(scaled(weights.get(module + ".bias"), scale));
    }

    static Weight scaled(Weight weight, double scale) {
        FloatBuffer from = weight.values();
        float[] scaled = new float[from.remaining()];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (from.get() * scale);
        }
        return new Weight(weight.name(), weight.shape(), FloatBuffer.wrap(scaled));
    }
}
