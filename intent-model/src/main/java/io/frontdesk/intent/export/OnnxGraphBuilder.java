package io.frontdesk.intent.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.UnsafeByteOperations;
import io.frontdesk.intent.checkpoint.Weight;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Builds an ONNX graph node by node; values are known by their names. */
final class OnnxGraphBuilder {
    /** The oldest opset with LayerNormalization, so that old runtimes read the file too. */
    private static final int OPSET = 17;

    private static final int IR_VERSION = 8;

    /** ONNX Runtime's own operators. */
    private static final String MICROSOFT = "com.microsoft";

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("intent");
    private int nodes;

    /** An int64 input of that name with these dimension names. */
    String input(String name, String... dims) {
        graph.addInput(value(name, TensorProto.DataType.INT64_VALUE, dims));
        return name;
    }

    /** Gives an existing value out under {@code name}. */
    void output(String value, String name, String... dims) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Identity")
                .setName("out/" + name)
                .addInput(value)
                .addOutput(name));
        graph.addOutput(value(name, TensorProto.DataType.FLOAT_VALUE, dims));
    }

    /** The output of a new node. */
    String node(String operator, List<String> inputs, AttributeProto... attributes) {
        return nodes(operator, inputs, 1, attributes).getFirst();
    }

    /** The output of a new node of an operator that ONNX Runtime adds to ONNX; an empty name is an input left out. */
    String runtimeNode(String operator, List<String> inputs, AttributeProto... attributes) {
        String name = operator + "_" + nodes++;
        graph.addNode(NodeProto.newBuilder()
                .setDomain(MICROSOFT)
                .setOpType(operator)
                .setName(name)
                .addAllInput(inputs)
                .addOutput(name)
                .addAllAttribute(Arrays.asList(attributes)));
        return name;
    }

    /** The outputs of a new node that has {@code count} of them. */
    List<String> nodes(String operator, List<String> inputs, int count, AttributeProto... attributes) {
        String name = operator + "_" + nodes++;
        List<String> outputs = IntStream.range(0, count)
                .mapToObj(place -> place == 0 ? name : name + "." + place)
                .toList();
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(name)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(Arrays.asList(attributes)));
        return outputs;
    }

    String add(String left, String right) {
        return node("Add", List.of(left, right));
    }

    String weight(Weight weight) {
        FloatBuffer values = weight.values();
        ByteBuffer bytes = ByteBuffer.allocate(values.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(weight.name(), TensorProto.DataType.FLOAT_VALUE, weight.shape(), bytes);
    }

    String floats(String name, float... values) {
        return floats(name, List.of((long) values.length), values);
    }

    /** A constant [rows, columns]. */
    String matrix(String name, int rows, int columns, float... values) {
        return floats(name, List.of((long) rows, (long) columns), values);
    }

    private String floats(String name, List<Long> shape, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(name, TensorProto.DataType.FLOAT_VALUE, shape, bytes);
    }

    String bytes(String name, List<Long> shape, byte[] values) {
        return initializer(name, TensorProto.DataType.INT8_VALUE, shape, ByteBuffer.wrap(values));
    }

    String longs(String name, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return initializer(name, TensorProto.DataType.INT64_VALUE, List.of((long) values.length), bytes);
    }

    static AttributeProto ints(String name, long... values) {
        AttributeProto.Builder attribute =
                AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto number(String name, double value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF((float) value)
                .build();
    }

    ModelProto build() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("frontdesk")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
                .setGraph(graph)
                .build();
    }

    private String initializer(String name, int type, List<Long> shape, ByteBuffer bytes) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(type)
                .addAllDims(shape)
                .setRawData(UnsafeByteOperations.unsafeWrap(bytes))); // ours alone, and never written again
        return name;
    }

    private static ValueInfoProto value(String name, int type, String... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (String dim : dims) {
            shape.addDim(dimension(dim));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape)))
                .build();
    }

    private static TensorShapeProto.Dimension.Builder dimension(String dim) {
        TensorShapeProto.Dimension.Builder dimension = TensorShapeProto.Dimension.newBuilder();
        return Character.isDigit(dim.charAt(0))
                ? dimension.setDimValue(Long.parseLong(dim))
                : dimension.setDimParam(dim);
    }
}
