package io.frontdesk.intent.export;

import static io.frontdesk.intent.export.OnnxGraphBuilder.integer;
import static io.frontdesk.intent.export.OnnxGraphBuilder.number;

import ai.onnx.proto.OnnxMl.TensorProto;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.training.Readout;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays a BERT encoder with its pooling out as ONNX nodes: attention and the sum with its norm as the operators that ONNX
 * Runtime has for them, the rest in patterns that it fuses.
 */
final class BertGraph {
    private final OnnxGraphBuilder onnx;
    private final BertWeights weights;
    private final BertShape shape;
    private final Readout readout;
    private final Linear linear;

    BertGraph(OnnxGraphBuilder onnx, BertWeights weights, Readout readout, Precision precision) {
        this.onnx = onnx;
        this.weights = weights;
        this.shape = weights.shape();
        this.readout = readout;
        this.linear = precision == Precision.INT8 ? new Int8Linear(onnx) : Linear.floats(onnx);
        onnx.longs("zero", 0);
        onnx.longs("one", 1);
        onnx.floats("float_one", 1f);
        onnx.floats("half", 0.5f);
        onnx.floats("root_two", (float) Math.sqrt(2));
    }

    /** The features and, where the {@link Readout} has them, the sentences, each [batch, hidden]. */
    List<String> pooled() {
        String attended = attended();
        String hidden = hidden(attended);
        List<String> pooled = new ArrayList<>();
        pooled.add(pooled(readout.feature(), hidden, attended));
        if (readout.sentence() != null) {
            pooled.add(pooled(readout.sentence(), hidden, attended));
        }
        return pooled;
    }

    private String pooled(Pooling pooling, String hidden, String attended) {
        if (pooling == Pooling.MEAN) {
            return mean(hidden, attended);
        }
        String first = readout.isFirstTokenOnly() ? hidden : onnx.node("Slice", List.of(hidden, "zero", "one", "one"));
        return onnx.node("Squeeze", List.of(first, "one"));
    }

    /** The vectors of all tokens, [batch, tokens, hidden]; of the first alone where only that is pooled. */
    String hidden() {
        return hidden(attended());
    }

    /** 1 for words, 0 for padding, [batch, tokens]. */
    private String attended() {
        return onnx.input("attention_mask", "batch", "tokens");
    }

    private String hidden(String attended) {
        String ids = onnx.input("input_ids", "batch", "tokens");
        String types = onnx.input("token_type_ids", "batch", "tokens");
        String hidden = embedded(ids, types);
        String words = onnx.node("Cast", List.of(attended), integer("to", TensorProto.DataType.INT32_VALUE));
        for (int layer = 0; layer < shape.layers(); layer++) {
            hidden = layer(layer, hidden, words);
        }
        return hidden;
    }

    private String embedded(String ids, String types) {
        String words = linear.rows(weights.get("embeddings.word_embeddings.weight"), ids);
        String kinds = onnx.node("Gather", List.of(weight("embeddings.token_type_embeddings.weight"), types));
        String tokens = onnx.node("Shape", List.of(ids), integer("start", 1), integer("end", 2));
        String places =
                onnx.node("Slice", List.of(weight("embeddings.position_embeddings.weight"), "zero", tokens, "zero"));
        return normalised(onnx.add(onnx.add(words, kinds), places), "embeddings.LayerNorm");
    }

    private String layer(int index, String hidden, String attended) {
        String name = "encoder.layer." + index + ".";
        boolean onlyFirst = readout.isFirstTokenOnly() && index == shape.layers() - 1;
        String asking = onlyFirst ? onnx.node("Slice", List.of(hidden, "zero", "one", "one")) : hidden;
        String mixed = attention(name + "attention.self.", asking, hidden, attended);
        String inner =
                joined(linear(mixed, name + "attention.output.dense"), asking, name + "attention.output.LayerNorm");
        String wide = gelu(linear(inner, name + "intermediate.dense"));
        return joined(linear(wide, name + "output.dense"), inner, name + "output.LayerNorm");
    }

    /**
     * Where only the first token's vector is wanted, the last layer need not compute the others': {@code asking} is that
     * token alone. Everywhere else all tokens ask, and one wide matrix gives queries, keys and values at once.
     */
    private String attention(String name, String asking, String hidden, String attended) {
        List<String> parts;
        if (asking.equals(hidden)) {
            String all = linear(hidden, List.of(name + "query", name + "key", name + "value"));
            parts = onnx.nodes("Split", List.of(all), 3, integer("axis", 2));
        } else {
            String both = linear(hidden, List.of(name + "key", name + "value"));
            List<String> halves = onnx.nodes("Split", List.of(both), 2, integer("axis", 2));
            parts = List.of(linear(asking, name + "query"), halves.get(0), halves.get(1));
        }
        return onnx.runtimeNode(
                "MultiHeadAttention",
                List.of(parts.get(0), parts.get(1), parts.get(2), "", attended),
                integer("num_heads", shape.heads()));
    }

    private String gelu(String value) {
        String error = onnx.node("Erf", List.of(onnx.node("Div", List.of(value, "root_two"))));
        String gate = onnx.node("Mul", List.of(value, onnx.add(error, "float_one")));
        return onnx.node("Mul", List.of(gate, "half"));
    }

    private String mean(String hidden, String attended) {
        onnx.longs("two", 2);
        String mask = onnx.node("Cast", List.of(attended), integer("to", TensorProto.DataType.FLOAT_VALUE));
        String column = onnx.node("Unsqueeze", List.of(mask, "two"));
        String sum = onnx.node(
                "ReduceSum", List.of(onnx.node("Mul", List.of(hidden, column)), "one"), integer("keepdims", 0));
        String count = onnx.node("ReduceSum", List.of(mask, "one"), integer("keepdims", 1));
        return onnx.node("Div", List.of(sum, count));
    }

    private String linear(String value, String module) {
        return linear(value, List.of(module));
    }

    /** Layers that read the same value, as one with their outputs side by side. */
    private String linear(String value, List<String> modules) {
        return linear.apply(
                value,
                Weight.stacked(modules.stream()
                        .map(module -> weights.get(module + ".weight"))
                        .toList()),
                Weight.stacked(modules.stream()
                        .map(module -> weights.get(module + ".bias"))
                        .toList()));
    }

    /** The sum of the two, normalised. */
    private String joined(String value, String other, String module) {
        return onnx.runtimeNode(
                "SkipLayerNormalization",
                List.of(value, other, weight(module + ".weight"), weight(module + ".bias")),
                number("epsilon", shape.layerNormEps()));
    }

    private String normalised(String value, String module) {
        return onnx.node(
                "LayerNormalization",
                List.of(value, weight(module + ".weight"), weight(module + ".bias")),
                integer("axis", -1),
                number("epsilon", shape.layerNormEps()));
    }

    private String weight(String name) {
        return onnx.weight(weights.get(name));
    }
}
