package io.frontdesk.intent.huggingface;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.checkpoint.Weight;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes one of the shipped encoders in Hugging Face's layout. */
final class WrittenFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WrittenFolder() {}

    static Path write(Path folder, BaseCheckpoint base, String type, String prefix, int shards) throws IOException {
        Files.createDirectories(folder);
        BertWeights weights = base.weights();
        config(folder, weights.shape());
        Files.writeString(folder.resolve("tokenizer.json"), base.tokenizerJson());
        if (base.pooling() == Pooling.MEAN) {
            Files.createDirectories(folder.resolve("1_Pooling"));
            Files.writeString(folder.resolve("1_Pooling/config.json"), "{\"pooling_mode_mean_tokens\": true}");
        }
        List<Weight> all = weights.byName().values().stream().toList();
        if (shards == 1) {
            tensors(folder.resolve("model.safetensors"), all, type, prefix);
            return folder;
        }
        ObjectNode index = JSON.createObjectNode();
        ObjectNode map = index.putObject("weight_map");
        for (int shard = 0; shard < shards; shard++) {
            String name = "model-0000" + (shard + 1) + "-of-0000" + shards + ".safetensors";
            List<Weight> part = all.subList(all.size() * shard / shards, all.size() * (shard + 1) / shards);
            part.forEach(weight -> map.put(prefix + weight.name(), name));
            tensors(folder.resolve(name), part, type, prefix);
        }
        Files.writeString(folder.resolve("model.safetensors.index.json"), index.toString());
        return folder;
    }

    static void config(Path folder, BertShape shape) throws IOException {
        ObjectNode config = JSON.createObjectNode()
                .put("model_type", "bert")
                .put("vocab_size", shape.vocabulary())
                .put("hidden_size", shape.hidden())
                .put("num_hidden_layers", shape.layers())
                .put("num_attention_heads", shape.heads())
                .put("intermediate_size", shape.intermediate())
                .put("max_position_embeddings", shape.positions())
                .put("layer_norm_eps", shape.layerNormEps());
        Files.writeString(folder.resolve("config.json"), config.toString());
    }

    private static void tensors(Path file, List<Weight> weights, String type, String prefix) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        int bytes = type.equals("F32") ? 4 : 2;
        long place = 0;
        for (Weight weight : weights) {
            ObjectNode tensor = header.putObject(prefix + weight.name()).put("dtype", type);
            weight.shape().forEach(tensor.putArray("shape")::add);
            long end = place + (long) weight.values().remaining() * bytes;
            tensor.putArray("data_offsets").add(place).add(end);
            place = end;
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(text.length)
                    .array());
            out.write(text);
            for (Weight weight : weights) {
                out.write(stored(weight.values(), type, bytes));
            }
        }
    }

    private static byte[] stored(FloatBuffer values, String type, int bytes) {
        ByteBuffer stored = ByteBuffer.allocate(values.remaining() * bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (values.hasRemaining()) {
            float value = values.get();
            switch (type) {
                case "F32" -> stored.putFloat(value);
                case "F16" -> stored.putShort(Float.floatToFloat16(value));
                default -> stored.putShort((short) (Float.floatToRawIntBits(value) >>> 16));
            }
        }
        return stored.array();
    }
}
