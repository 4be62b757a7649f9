package io.frontdesk.intent.export;

import static io.frontdesk.intent.export.OnnxGraphBuilder.integer;

import ai.onnx.proto.OnnxMl.TensorProto;
import io.frontdesk.intent.checkpoint.Weight;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Linear layers and tables in 8-bit integers (dynamic quantisation: Bhandare et al. 2019; ONNX's DynamicQuantizeLinear and
 * MatMulInteger). Weights are rounded once, with one scale for each output; activations when a text comes, with one scale
 * for each layer's whole input, which is why texts must not share a batch: a neighbour would change the scale.
 *
 * <p>Weights use 7 of the 8 bits. Processors without VNNI add two products of unsigned and signed bytes in 16 bits, and
 * would overflow. Tables, which are not multiplied by integers, use all bits, with one scale for each row.
 */
final class Int8Linear implements Linear {
    private static final int LARGEST = 63;
    private static final int LARGEST_IN_TABLE = 127;

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
        Rounded rounded = Rounded.columnsOf(weight.transposed());
        String matrix = onnx.bytes(weight.name() + "_int8", rounded.shape, rounded.values);
        String scales = onnx.floats(weight.name() + "_scales", rounded.scales);
        String sums = onnx.node("MatMulInteger", List.of(bytes.get(0), matrix, bytes.get(2)));
        String floats = onnx.node("Cast", List.of(sums), integer("to", TensorProto.DataType.FLOAT_VALUE));
        String unit = onnx.node("Mul", List.of(bytes.get(1), scales));
        return onnx.add(onnx.node("Mul", List.of(floats, unit)), onnx.weight(bias));
    }

    @Override
    public String rows(Weight table, String ids) {
        Rounded rounded = Rounded.rowsOf(table);
        String bytes = onnx.bytes(table.name() + "_int8", rounded.shape, rounded.values);
        String scales = onnx.matrix(table.name() + "_scales", rounded.scales.length, 1, rounded.scales);
        String row = onnx.node("Gather", List.of(bytes, ids));
        String floats = onnx.node("Cast", List.of(row), integer("to", TensorProto.DataType.FLOAT_VALUE));
        return onnx.node("Mul", List.of(floats, onnx.node("Gather", List.of(scales, ids))));
    }

    /** A matrix in whole numbers of each column's, or each row's, own unit. */
    private static final class Rounded {
        private final List<Long> shape;
        private final byte[] values;
        private final float[] scales;

        private Rounded(Weight matrix, int units, IntUnaryOperator unitOf, int largest) {
            FloatBuffer from = matrix.values();
            float[] most = new float[units];
            byte[] whole = new byte[from.remaining()];
            for (int i = 0; i < whole.length; i++) {
                int unit = unitOf.applyAsInt(i);
                most[unit] = Math.max(most[unit], Math.abs(from.get(from.position() + i)));
            }
            for (int i = 0; i < whole.length; i++) {
                float top = most[unitOf.applyAsInt(i)];
                whole[i] = top == 0 ? 0 : (byte) Math.round(from.get(from.position() + i) / top * largest);
            }
            for (int unit = 0; unit < units; unit++) {
                most[unit] = most[unit] == 0 ? 1 : most[unit] / largest;
            }
            this.shape = matrix.shape();
            this.values = whole;
            this.scales = most;
        }

        /** A matrix [in, out] with a unit for each of its outputs. */
        static Rounded columnsOf(Weight matrix) {
            int columns = Math.toIntExact(matrix.shape().getLast());
            return new Rounded(matrix, columns, i -> i % columns, LARGEST);
        }

        /** A table [rows, width] with a unit for each of its rows. */
        static Rounded rowsOf(Weight table) {
            int width = Math.toIntExact(table.shape().getLast());
            return new Rounded(table, table.rows(), i -> i / width, LARGEST_IN_TABLE);
        }
    }
}
