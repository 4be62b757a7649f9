package io.frontdesk.intent.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The head of an exported model, which can be exchanged without touching the encoder. */
public final class OnnxHead {
    private static final String HEAD = "head";
    private static final String LOGITS = "logits";

    private final ModelProto model;

    private OnnxHead(ModelProto model) {
        this.model = model;
    }

    /** The head in {@code onnx}, a file that {@link OnnxExport} wrote. */
    public static OnnxHead of(Path onnx) throws IOException {
        try (InputStream in = Files.newInputStream(onnx)) {
            CodedInputStream coded = CodedInputStream.newInstance(in);
            coded.setSizeLimit(Integer.MAX_VALUE);
            return new OnnxHead(ModelProto.parseFrom(coded));
        }
    }

    /** What the cosine of feature and direction is multiplied by to give the logit. */
    public double scale() {
        float[] matrix = matrix();
        int labels = Math.toIntExact(model.getGraph().getInitializer(place()).getDims(1));
        double square = 0;
        for (int i = 0; i < matrix.length; i += labels) {
            square += (double) matrix[i] * matrix[i];
        }
        return Math.sqrt(square);
    }

    /** The matrix that a feature is multiplied by, [width, labels]: unit directions times the scale. */
    public float[] matrix() {
        TensorProto head = model.getGraph().getInitializer(place());
        float[] matrix = new float[head.getRawData().size() / Float.BYTES];
        head.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(matrix);
        return matrix;
    }

    /** Writes the model with unit {@code directions}, [width, {@code labels}], in place of its own. */
    public void write(float[] directions, int labels, Path file) throws IOException {
        float scale = (float) scale();
        float[] matrix = directions.clone();
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] *= scale;
        }
        ByteBuffer bytes = ByteBuffer.allocate(matrix.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(matrix);
        GraphProto.Builder graph = model.getGraph().toBuilder();
        graph.setInitializer(
                place(),
                TensorProto.newBuilder()
                        .setName(HEAD)
                        .setDataType(TensorProto.DataType.FLOAT_VALUE)
                        .addDims(matrix.length / labels)
                        .addDims(labels)
                        .setRawData(ByteString.copyFrom(bytes)));
        for (int i = 0; i < graph.getOutputCount(); i++) {
            if (graph.getOutput(i).getName().equals(LOGITS)) {
                ValueInfoProto.Builder output = graph.getOutput(i).toBuilder();
                output.getTypeBuilder()
                        .getTensorTypeBuilder()
                        .getShapeBuilder()
                        .getDimBuilder(1)
                        .setDimValue(labels);
                graph.setOutput(i, output);
            }
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.toBuilder().setGraph(graph).build().writeTo(out);
        }
    }

    private int place() {
        GraphProto graph = model.getGraph();
        for (int i = 0; i < graph.getInitializerCount(); i++) {
            if (graph.getInitializer(i).getName().equals(HEAD)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the model has no head of its own");
    }
}
