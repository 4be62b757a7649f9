package io.frontdesk.intent.export;

import static io.frontdesk.intent.export.OnnxGraphBuilder.integer;

import ai.onnx.proto.OnnxMl.TensorProto;
import io.frontdesk.intent.checkpoint.Weight;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Linear layers in 8-bit integers (dynamic quantisation: Bhandare et al. 2019; ONNX's DynamicQuantizeLinear and
 * MatMulInteger). Weights are rounded once, with one scale for each output; activations when a text comes, with one scale
 * for each layer's whole input, which is why texts must not share a batch: a neighbour would change the scale.
 *
 * <p>Weights use 7 of the 8 bits. Processors without VNNI add two products of unsigned and signed bytes in 16 bits, and
 * would overflow.
 */
final class Int8Linear implements Linear {
    private static final int LARGEST = 63;

    private final OnnxGraphBuilder onnx;
    /** Values that were quantised already: queries, keys and values ask for the same one. */
    private final Map<String, List<String>> quantised = new HashMap<>();

    Int8Linear(OnnxGraphBuilder onnx) {
        this.onnx = onnx;
    }

    @Override
    public String apply(String value, Weight weight, Weight bias) {
        List<String> bytes =
                quantised.computeIfAbsent(value, floats -> onnx.nodes("DynamicQuantizeLinear", List.of(floats), 3));
        Rounded rounded = Rounded.of(weight.transposed());
        String matrix = onnx.bytes(weight.name() + "_int8", rounded.shape, rounded.values);
        String scales = onnx.floats(weight.name() + "_scales", rounded.scales);
        String sums = onnx.node("MatMulInteger", List.of(bytes.get(0), matrix, bytes.get(2)));
        String floats = onnx.node("Cast", List.of(sums), integer("to", TensorProto.DataType.FLOAT_VALUE));
        String unit = onnx.node("Mul", List.of(bytes.get(1), scales));
        return onnx.add(onnx.node("Mul", List.of(floats, unit)), onnx.weight(bias));
    }

    /** A matrix [in, out] in whole numbers of each column's own unit. */
    private static final class Rounded {
        private final List<Long> shape;
        private final byte[] values;
        private final float[] scales;

        private Rounded(List<Long> shape, byte[] values, float[] scales) {
            this.shape = shape;
            this.values = values;
            this.scales = scales;
        }

        static Rounded of(Weight matrix) {
            FloatBuffer from = matrix.values();
            int columns = Math.toIntExact(matrix.shape().getLast());
            float[] largest = new float[columns];
            for (int i = 0; i < from.remaining(); i++) {
                largest[i % columns] = Math.max(largest[i % columns], Math.abs(from.get(from.position() + i)));
            }
            byte[] values = new byte[from.remaining()];
            for (int i = 0; i < values.length; i++) {
                float most = largest[i % columns];
                values[i] = most == 0 ? 0 : (byte) Math.round(from.get(from.position() + i) / most * LARGEST);
            }
            for (int column = 0; column < columns; column++) {
                largest[column] = largest[column] == 0 ? 1 : largest[column] / LARGEST;
            }
            return new Rounded(matrix.shape(), values, largest);
        }
    }
}
