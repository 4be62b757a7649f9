package io.frontdesk.intent.export;

import static io.frontdesk.intent.export.OnnxGraphBuilder.integer;
import static io.frontdesk.intent.export.OnnxGraphBuilder.ints;

import ai.onnx.proto.OnnxMl.ModelProto;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.training.FineTuned;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes encoder, pooling and head as one ONNX file: {@code input_ids}, {@code attention_mask} and
 * {@code token_type_ids} in; {@code logits} and the pooled {@code feature} of length 1 out, and {@code sentence}, of length 1 too,
 * where the model was trained to keep it.
 */
public final class OnnxExport {
    private static final float TINY = 1e-12f;

    private OnnxExport() {}

    public static void write(FineTuned model, Precision precision, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            graph(model, precision).writeTo(out);
        }
    }

    private static ModelProto graph(FineTuned model, Precision precision) {
        OnnxGraphBuilder onnx = new OnnxGraphBuilder();
        onnx.floats("tiny", TINY);
        List<String> units = new BertGraph(onnx, model.encoder(), model.readout(), precision)
                .pooled().stream().map(pooled -> unit(onnx, pooled)).toList();
        String feature = units.getFirst();
        String logits = onnx.node("MatMul", List.of(feature, onnx.weight(head(model))));
        onnx.output(logits, "logits", "batch", Integer.toString(model.labels().size()));
        onnx.output(
                feature,
                "feature",
                "batch",
                Integer.toString(model.encoder().shape().hidden()));
        if (units.size() > 1) {
            onnx.output(
                    units.getLast(),
                    "sentence",
                    "batch",
                    Integer.toString(model.encoder().shape().hidden()));
        }
        return onnx.build();
    }

    private static String unit(OnnxGraphBuilder onnx, String pooled) {
        String norm = onnx.node("ReduceL2", List.of(pooled), ints("axes", 1), integer("keepdims", 1));
        return onnx.node("Div", List.of(pooled, onnx.node("Max", List.of(norm, "tiny"))));
    }

    /** Unit directions times the scale, laid out [hidden, labels] as MatMul takes them. */
    private static Weight head(FineTuned model) {
        FloatBuffer rows = model.directions().values();
        int width = model.encoder().shape().hidden();
        float[] head = new float[rows.remaining()];
        for (int start = 0; start < head.length; start += width) {
            double square = 0;
            for (int i = start; i < start + width; i++) {
                square += rows.get(i) * (double) rows.get(i);
            }
            double factor = model.scale() / Math.max(Math.sqrt(square), TINY);
            for (int i = start; i < start + width; i++) {
                head[i] = (float) (rows.get(i) * factor);
            }
        }
        return new Weight("head", model.directions().shape(), FloatBuffer.wrap(head)).transposed();
    }
}
