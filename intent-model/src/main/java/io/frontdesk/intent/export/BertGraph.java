package io.frontdesk.intent.export;

import static io.frontdesk.intent.export.OnnxGraphBuilder.integer;
import static io.frontdesk.intent.export.OnnxGraphBuilder.ints;
import static io.frontdesk.intent.export.OnnxGraphBuilder.number;

import ai.onnx.proto.OnnxMl.TensorProto;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Pooling;

import java.util.List;

/** Lays a BERT encoder with its pooling out as ONNX nodes, in the patterns that ONNX Runtime fuses. */
final class BertGraph {
    private static final float MASKED = -10_000f;

    private final OnnxGraphBuilder onnx;
    private final BertWeights weights;
    private final BertShape shape;
    private final Pooling pooling;
    private final Linear linear;

    BertGraph(OnnxGraphBuilder onnx, BertWeights weights, Pooling pooling, Precision precision) {
        this.onnx = onnx;
        this.weights = weights;
        this.shape = weights.shape();
        this.pooling = pooling;
        this.linear = precision == Precision.INT8 ? new Int8Linear(onnx, weights) : Linear.floats(onnx, weights);
        onnx.longs("zero", 0);
        onnx.longs("one", 1);
        onnx.longs("to_heads", 0, 0, shape.heads(), shape.headWidth());
        onnx.longs("from_heads", 0, 0, shape.hidden());
        onnx.longs("head_axes", 1, 2);
        onnx.floats("float_one", 1f);
        onnx.floats("half", 0.5f);
        onnx.floats("root_two", (float) Math.sqrt(2));
        onnx.floats("masked", MASKED);
    }

    /** The pooled vectors, [batch, hidden]. */
    String pooled() {
        String mask = mask();
        String hidden = hidden(mask);
        return pooling == Pooling.CLS ? onnx.node("Squeeze", List.of(hidden, "one")) : mean(hidden, mask);
    }

    /** The vectors of all tokens, [batch, tokens, hidden]; of the first alone where only that is pooled. */
    String hidden() {
        return hidden(mask());
    }

    private String mask() {
        String attended = onnx.input("attention_mask", "batch", "tokens");
        return onnx.node("Cast", List.of(attended), integer("to", TensorProto.DataType.FLOAT_VALUE));
    }

    private String hidden(String mask) {
        String ids = onnx.input("input_ids", "batch", "tokens");
        String types = onnx.input("token_type_ids", "batch", "tokens");
        String hidden = embedded(ids, types);
        String added = added(mask);
        for (int layer = 0; layer < shape.layers(); layer++) {
            hidden = layer(layer, hidden, added);
        }
        return hidden;
    }

    private String embedded(String ids, String types) {
        String words = onnx.node("Gather", List.of(weight("embeddings.word_embeddings.weight"), ids));
        String kinds = onnx.node("Gather", List.of(weight("embeddings.token_type_embeddings.weight"), types));
        String tokens = onnx.node("Shape", List.of(ids), integer("start", 1), integer("end", 2));
        String places =
                onnx.node("Slice", List.of(weight("embeddings.position_embeddings.weight"), "zero", tokens, "zero"));
        return normalised(onnx.add(onnx.add(words, kinds), places), "embeddings.LayerNorm");
    }

    /** What is added to the attention scores: nothing for words, a large negative number for padding. */
    private String added(String mask) {
        String padding = onnx.node("Mul", List.of(onnx.node("Sub", List.of("float_one", mask)), "masked"));
        return onnx.node("Unsqueeze", List.of(padding, "head_axes"));
    }

    private String layer(int index, String hidden, String added) {
        String name = "encoder.layer." + index + ".";
        String asking = asking(index, hidden);
        String attended = linear(attention(name, asking, hidden, added), name + "attention.output.dense");
        String inner = normalised(onnx.add(attended, asking), name + "attention.output.LayerNorm");
        String wide = gelu(linear(inner, name + "intermediate.dense"));
        return normalised(onnx.add(linear(wide, name + "output.dense"), inner), name + "output.LayerNorm");
    }

    /** Where only the first token's vector is wanted, the last layer need not compute the others'. */
    private String asking(int index, String hidden) {
        boolean onlyFirst = pooling == Pooling.CLS && index == shape.layers() - 1;
        return onlyFirst ? onnx.node("Slice", List.of(hidden, "zero", "one", "one")) : hidden;
    }

    private String attention(String name, String asking, String hidden, String added) {
        double scale = 1 / Math.sqrt(shape.headWidth());
        String query = heads(linear.apply(asking, name + "attention.self.query", scale), 0, 2, 1, 3);
        String key = heads(linear(hidden, name + "attention.self.key"), 0, 2, 3, 1);
        String value = heads(linear(hidden, name + "attention.self.value"), 0, 2, 1, 3);
        String scores = onnx.add(onnx.node("MatMul", List.of(query, key)), added);
        String shares = onnx.node("Softmax", List.of(scores), integer("axis", -1));
        String mixed = onnx.node("MatMul", List.of(shares, value));
        String turned = onnx.node("Transpose", List.of(mixed), ints("perm", 0, 2, 1, 3));
        return onnx.node("Reshape", List.of(turned, "from_heads"));
    }

    private String heads(String value, long... permutation) {
        String split = onnx.node("Reshape", List.of(value, "to_heads"));
        return onnx.node("Transpose", List.of(split), ints("perm", permutation));
    }

    private String gelu(String value) {
        String error = onnx.node("Erf", List.of(onnx.node("Div", List.of(value, "root_two"))));
        String gate = onnx.node("Mul", List.of(value, onnx.add(error, "float_one")));
        return onnx.node("Mul", List.of(gate, "half"));
    }

    private String mean(String hidden, String mask) {
        onnx.longs("two", 2);
        String column = onnx.node("Unsqueeze", List.of(mask, "two"));
        String sum = onnx.node(
                "ReduceSum", List.of(onnx.node("Mul", List.of(hidden, column)), "one"), integer("keepdims", 0));
        String count = onnx.node("ReduceSum", List.of(mask, "one"), integer("keepdims", 1));
        return onnx.node("Div", List.of(sum, count));
    }

    private String linear(String value, String module) {
        return linear.apply(value, module, 1);
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
