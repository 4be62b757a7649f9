package io.frontdesk.intent.serving;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import io.frontdesk.intent.checkpoint.TokenizerFile;
import io.frontdesk.intent.encoder.BatchOutputs;
import io.frontdesk.intent.encoder.OnnxGraph;
import io.frontdesk.intent.encoder.UnreadableGraph;
import io.frontdesk.intent.evaluation.LabelledOutputs;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelConfig;
import io.frontdesk.intent.registry.ModelFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An exported model and its tokenizer: text in, logits and feature out, without any meaning given to them. */
public final class IntentGraph implements AutoCloseable {
    private static final String LOGITS = "logits";
    private static final String FEATURE = "feature";
    private static final String SENTENCE = "sentence";

    private final OnnxGraph graph;
    private final BertTokenizer tokenizer;

    private IntentGraph(OnnxGraph graph, BertTokenizer tokenizer) {
        this.graph = graph;
        this.tokenizer = tokenizer;
    }

    /** The graph in {@code onnx}, which must have the outputs {@code logits} and {@code feature}. */
    public static IntentGraph open(Path onnx, TokenizerFile tokenizer) {
        OnnxGraph graph = OnnxGraph.of(onnx);
        if (!graph.outputs().containsAll(Set.of(LOGITS, FEATURE))) {
            graph.close();
            throw new IllegalArgumentException(onnx + " has not the outputs " + LOGITS + " and " + FEATURE);
        }
        return new IntentGraph(graph, BertTokenizer.of(tokenizer));
    }

    /** The graph and the tokenizer of a model folder; {@link CorruptModel} names what is wrong with them. */
    public static IntentGraph of(ModelFolder folder) {
        try {
            String tokenizer = Files.readString(folder.file(ModelFolder.TOKENIZER), StandardCharsets.UTF_8);
            ModelConfig config = folder.config();
            return open(
                    folder.file(ModelFolder.MODEL),
                    new TokenizerFile(tokenizer, config.textForm(), config.maxTokens()));
        } catch (UnreadableGraph | IllegalArgumentException e) {
            throw new CorruptModel(
                    "model folder " + folder.path() + ": " + ModelFolder.MODEL + " is no intent model", e);
        } catch (IOException e) {
            throw new CorruptModel(
                    "model folder " + folder.path() + ": " + ModelFolder.TOKENIZER + " cannot be read", e);
        }
    }

    /** Whether one pass also gives what the checkpoint, before any training, makes of a text, or nearly that. */
    boolean readsSentences() {
        return graph.outputs().contains(SENTENCE);
    }

    /** The logits of one text, one for each label. */
    public float[] logits(String text) {
        return run(text).logits();
    }

    /** What the model gives for one text; {@link LabelledOutputs} is for many. */
    Output run(String text) {
        return run(List.of(tokenizer.ids(text))).getFirst();
    }

    /**
     * What the model gives for texts whose labels may be in {@code labels}, each computed alone, as it will be served, on
     * all processors.
     */
    public LabelledOutputs outputs(List<Utterance> utterances, List<String> labels) {
        return read(utterances, labels).outputs();
    }

    /** The same with what the checkpoint made of each text, where one pass gives both. */
    public Readings read(List<Utterance> utterances, List<String> labels) {
        List<Output> outputs = utterances.parallelStream()
                .map(utterance -> run(utterance.text()))
                .toList();
        return new Readings(
                new LabelledOutputs(
                        outputs.stream().map(Output::logits).toList(),
                        outputs.stream().map(Output::feature).toList(),
                        utterances.stream()
                                .map(utterance -> labels.indexOf(utterance.label()))
                                .toList()),
                readsSentences() ? outputs.stream().map(Output::sentence).toList() : null);
    }

    private List<Output> run(List<long[]> batch) {
        BatchOutputs outputs = graph.run(batch);
        List<float[]> logits = outputs.of(LOGITS);
        List<float[]> features = outputs.of(FEATURE);
        List<float[]> sentences = readsSentences() ? outputs.of(SENTENCE) : List.of();
        List<Output> rows = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            rows.add(new Output(logits.get(i), features.get(i), sentences.isEmpty() ? new float[0] : sentences.get(i)));
        }
        return rows;
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }

    /** The raw outputs for one text. */
    static final class Output {
        private final float[] logits;
        private final float[] feature;

        private final float[] sentence;

        private Output(float[] logits, float[] feature, float[] sentence) {
            this.logits = logits;
            this.feature = feature;
            this.sentence = sentence;
        }

        float[] logits() {
            return logits;
        }

        float[] feature() {
            return feature;
        }

        /** Empty where the graph reads none. */
        float[] sentence() {
            return sentence;
        }
    }
}
