package io.frontdesk.intent.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertParameters;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Pooling;
import io.frontdesk.intent.checkpoint.TextForm;
import io.frontdesk.intent.checkpoint.UnreadableCheckpoint;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.export.EncoderExport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A BERT checkpoint as Hugging Face's tools write it: {@code config.json}, {@code tokenizer.json} and
 * {@code model.safetensors}, whole or in shards. Weights may carry the prefix {@code bert.}; heads are left aside. What is
 * no BERT with absolute positions is refused by name.
 */
public final class HuggingFaceFolder implements BaseCheckpoint.Source {
    private static final String WEIGHTS = "model.safetensors";
    private static final String SHARDS = "model.safetensors.index.json";
    private static final List<String> PICKLES =
            List.of("pytorch_model.bin", "pytorch_model.bin.index.json", "model.pt");
    private static final List<String> PREFIXES = List.of("bert.", "model.", "0.auto_model.");
    private static final int MAX_TOKENS = 128;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode config;

    private HuggingFaceFolder(Path folder, JsonNode config) {
        this.folder = folder;
        this.config = config;
    }

    /** The checkpoint in {@code folder}; its name is the folder's. {@link UnreadableCheckpoint} says what it lacks. */
    public static BaseCheckpoint open(Path folder, TextForm form) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableCheckpoint(folder + " is no folder");
        }
        HuggingFaceFolder found = new HuggingFaceFolder(folder, json(folder.resolve("config.json")));
        found.refuseOtherArchitectures();
        found.refusePickle();
        found.shape();
        if (!Files.isReadable(folder.resolve("tokenizer.json"))) {
            throw new UnreadableCheckpoint(folder + " has no tokenizer.json");
        }
        int tokens = Math.min(MAX_TOKENS, found.shape().positions());
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return new BaseCheckpoint(name, found, found.pooling(), form, tokens);
    }

    @Override
    public BertWeights weights() {
        Map<String, Weight> found = new HashMap<>();
        try {
            for (Path file : files()) {
                SafeTensors.read(file).values().forEach(weight -> {
                    Weight plain = renamed(weight);
                    found.put(plain.name(), plain);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the weights in " + folder, e);
        }
        Map<String, Weight> encoder = new HashMap<>();
        BertShape shape = shape();
        for (String name : BertParameters.names(shape)) {
            Weight weight = found.get(name);
            if (weight == null) {
                throw new UnreadableCheckpoint(folder + " has no weight " + name);
            }
            if (!weight.shape().equals(expected(name, shape, weight))) {
                throw new UnreadableCheckpoint(folder + ": " + name + " is " + weight.shape()
                        + ", which does not fit config.json; it should be " + expected(name, shape, weight));
            }
            encoder.put(name, weight);
        }
        return new BertWeights(shape, encoder);
    }

    @Override
    public InputStream onnx() {
        return new ByteArrayInputStream(EncoderExport.of(weights()));
    }

    @Override
    public String tokenizerJson() {
        try {
            return Files.readString(folder.resolve("tokenizer.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve("tokenizer.json"), e);
        }
    }

    private void refuseOtherArchitectures() {
        String type = config.path("model_type").asText("missing");
        if (!type.equals("bert")) {
            throw new UnreadableCheckpoint(folder + " is no BERT: its config.json has the model_type " + type);
        }
        String positions = config.path("position_embedding_type").asText("absolute");
        String activation = config.path("hidden_act").asText("gelu");
        if (!positions.equals("absolute") || !activation.equals("gelu")) {
            throw new UnreadableCheckpoint(folder + " is a BERT with " + positions + " positions and " + activation
                    + "; only absolute positions and gelu are understood");
        }
    }

    private void refusePickle() {
        if (Files.exists(folder.resolve(WEIGHTS)) || Files.exists(folder.resolve(SHARDS))) {
            return;
        }
        for (String pickle : PICKLES) {
            if (Files.exists(folder.resolve(pickle))) {
                throw new UnreadableCheckpoint(folder + " has its weights in " + pickle
                        + ", a pickle, which runs code when it is read; convert it to " + WEIGHTS);
            }
        }
        throw new UnreadableCheckpoint(folder + " has no " + WEIGHTS);
    }

    /** Where the folder says how sentence vectors are made, by the files of sentence-transformers; CLS where not. */
    private Pooling pooling() {
        Path file = folder.resolve("1_Pooling").resolve("config.json");
        boolean mean = Files.exists(file)
                && json(file).path("pooling_mode_mean_tokens").asBoolean();
        return mean ? Pooling.MEAN : Pooling.CLS;
    }

    private BertShape shape() {
        try {
            return new BertShape(
                    config.path("vocab_size").asInt(),
                    config.path("hidden_size").asInt(),
                    config.path("num_hidden_layers").asInt(),
                    config.path("num_attention_heads").asInt(),
                    config.path("intermediate_size").asInt(),
                    config.path("max_position_embeddings").asInt(),
                    config.path("layer_norm_eps").asDouble(1e-12));
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableCheckpoint(folder.resolve("config.json") + ": " + wrong.getMessage());
        }
    }

    private Iterable<Path> files() {
        if (Files.exists(folder.resolve(WEIGHTS))) {
            return List.of(folder.resolve(WEIGHTS));
        }
        TreeSet<Path> shards = new TreeSet<>();
        json(folder.resolve(SHARDS)).path("weight_map").forEach(name -> shards.add(shard(name.asText())));
        if (shards.isEmpty()) {
            throw new UnreadableCheckpoint(folder.resolve(SHARDS) + " names no shard");
        }
        return shards;
    }

    /** A shard beside the index, and nowhere else. */
    private Path shard(String name) {
        Path file = folder.resolve(name).normalize();
        if (!folder.normalize().equals(file.getParent()) || !Files.isReadable(file)) {
            throw new UnreadableCheckpoint(
                    folder.resolve(SHARDS) + " names the shard " + name + ", which is not there");
        }
        return file;
    }

    private static Weight renamed(Weight weight) {
        String name = weight.name();
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                name = name.substring(prefix.length());
            }
        }
        name = name.replace("LayerNorm.gamma", "LayerNorm.weight").replace("LayerNorm.beta", "LayerNorm.bias");
        return new Weight(name, weight.shape(), weight.values());
    }

    private static List<Long> expected(String name, BertShape shape, Weight weight) {
        long hidden = shape.hidden();
        long wide = shape.intermediate();
        if (name.startsWith("embeddings.") && BertParameters.isMatrix(name)) {
            long rows = name.contains("word")
                    ? shape.vocabulary()
                    : name.contains("position") ? shape.positions() : weight.rows();
            return List.of(rows, hidden);
        }
        if (name.contains("intermediate.dense")) {
            return name.endsWith(".bias") ? List.of(wide) : List.of(wide, hidden);
        }
        boolean narrowing = name.endsWith("output.dense.weight") && !name.contains("attention");
        return BertParameters.isMatrix(name) ? List.of(hidden, narrowing ? wide : hidden) : List.of(hidden);
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException malformed) {
            throw new UnreadableCheckpoint(file + " is no JSON");
        } catch (IOException missing) {
            throw new UnreadableCheckpoint(file + " cannot be read");
        }
    }
}
