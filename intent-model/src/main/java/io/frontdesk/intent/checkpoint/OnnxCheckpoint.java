package io.frontdesk.intent.checkpoint;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a BERT encoder out of an ONNX file as PyTorch exports it.
 *
 * <p>Biases, LayerNorms and embeddings keep their Hugging Face names there. The matrices lose theirs and are transposed,
 * but the node that multiplies by one is named after the module it came from.
 */
final class OnnxCheckpoint {
    /** What every BERT this project meets was trained with; it is a constant deep in the graph otherwise. */
    private static final double LAYER_NORM_EPS = 1e-12;

    private static final Pattern LINEAR = Pattern.compile("/?(encoder/layer\\.\\d+/.+)/MatMul");
    private static final String HEADS = "/encoder/layer.0/attention/self/Constant_2";

    private final GraphProto graph;
    private final Map<String, TensorProto> tensors;

    private OnnxCheckpoint(GraphProto graph) {
        this.graph = graph;
        this.tensors = graph.getInitializerList().stream()
                .collect(Collectors.toMap(TensorProto::getName, Function.identity()));
    }

    static BertWeights read(InputStream onnx) throws IOException {
        CodedInputStream coded = CodedInputStream.newInstance(onnx);
        coded.setSizeLimit(Integer.MAX_VALUE);
        return new OnnxCheckpoint(ModelProto.parseFrom(coded).getGraph()).weights();
    }

    private BertWeights weights() {
        Map<String, Weight> byName = new HashMap<>();
        tensors.values().stream()
                .filter(this::isNamed)
                .forEach(tensor -> put(byName, weight(tensor.getName(), tensor)));
        graph.getNodeList().forEach(node -> linear(node, byName));
        return new BertWeights(shape(byName), byName);
    }

    private static void put(Map<String, Weight> byName, Weight weight) {
        byName.put(weight.name(), weight);
    }

    private boolean isNamed(TensorProto tensor) {
        return tensor.getDataType() == TensorProto.DataType.FLOAT_VALUE
                && (tensor.getName().startsWith("embeddings.")
                        || tensor.getName().startsWith("encoder."));
    }

    private void linear(NodeProto node, Map<String, Weight> byName) {
        Matcher matcher = LINEAR.matcher(node.getName());
        if (!node.getOpType().equals("MatMul") || !matcher.matches()) {
            return;
        }
        TensorProto tensor = tensors.get(node.getInput(1));
        if (tensor != null) {
            String name = matcher.group(1).replace('/', '.') + ".weight";
            put(byName, weight(name, tensor).transposed());
        }
    }

    private static Weight weight(String name, TensorProto tensor) {
        return new Weight(
                name,
                tensor.getDimsList(),
                tensor.getRawData()
                        .asReadOnlyByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer());
    }

    private BertShape shape(Map<String, Weight> byName) {
        List<Long> words = dims(byName, "embeddings.word_embeddings.weight");
        List<Long> positions = dims(byName, "embeddings.position_embeddings.weight");
        List<Long> intermediate = dims(byName, "encoder.layer.0.intermediate.dense.weight");
        return new BertShape(
                Math.toIntExact(words.getFirst()),
                Math.toIntExact(words.getLast()),
                layers(byName),
                heads(),
                Math.toIntExact(intermediate.getFirst()),
                Math.toIntExact(positions.getFirst()),
                LAYER_NORM_EPS);
    }

    private static int layers(Map<String, Weight> byName) {
        int layers = 0;
        while (byName.containsKey("encoder.layer." + layers + ".output.dense.weight")) {
            layers++;
        }
        return layers;
    }

    /** The head count is written nowhere but in the reshape of the keys to [batch, tokens, heads, head width]. */
    private int heads() {
        return graph.getNodeList().stream()
                .filter(node -> node.getName().equals(HEADS))
                .findFirst()
                .map(node -> node.getAttribute(0).getT())
                .map(tensor -> Math.toIntExact(tensor.getRawData()
                        .asReadOnlyByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong()))
                .orElseThrow(() -> new UnreadableCheckpoint("the ONNX graph does not tell its number of heads"));
    }

    private static List<Long> dims(Map<String, Weight> byName, String name) {
        Weight weight = byName.get(name);
        if (weight == null) {
            throw new UnreadableCheckpoint("the ONNX graph has no weight " + name);
        }
        return weight.shape();
    }
}
