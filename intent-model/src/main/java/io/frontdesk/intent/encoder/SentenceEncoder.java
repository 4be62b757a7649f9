package io.frontdesk.intent.encoder;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import io.frontdesk.intent.checkpoint.Pooling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A pre-trained encoder as it came: turns a text into one vector of length 1. It is never trained. Safe for many
 * threads; each call computes on its caller's thread.
 */
public final class SentenceEncoder implements AutoCloseable {
    private static final String HIDDEN = "last_hidden_state";

    private final BaseCheckpoint checkpoint;
    private final BertTokenizer tokenizer;
    private final OnnxGraph graph;
    private final RecentVectors recent = new RecentVectors();

    private SentenceEncoder(BaseCheckpoint checkpoint, BertTokenizer tokenizer, OnnxGraph graph) {
        this.checkpoint = checkpoint;
        this.tokenizer = tokenizer;
        this.graph = graph;
    }

    public static SentenceEncoder open(BaseCheckpoint checkpoint) {
        try (InputStream onnx = checkpoint.openOnnx()) {
            OnnxGraph graph = OnnxGraph.of(onnx.readAllBytes());
            return new SentenceEncoder(checkpoint, BertTokenizer.of(checkpoint), graph);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read checkpoint " + checkpoint.name(), e);
        }
    }

    public BaseCheckpoint checkpoint() {
        return checkpoint;
    }

    /** The vector of one text. The last ones are remembered: a question is asked for by more than one. */
    public float[] encode(String text) {
        long[] ids = tokenizer.ids(text);
        return recent.get(ids, () -> encode(List.of(ids)).getFirst());
    }

    /** Gives {@code vector}, of length 1, when the text is asked for soon: who has it already saves a pass. */
    public void remember(String text, float[] vector) {
        recent.put(tokenizer.ids(text), vector);
    }

    /** The vectors of many texts in their order; faster than one by one, equal within rounding. */
    public List<float[]> encodeAll(List<String> texts) {
        return LengthBatches.map(texts.stream().map(tokenizer::ids).toList(), this::encode);
    }

    /** The same on as many threads: for programs that have the machine to themselves. */
    public List<float[]> encodeAll(List<String> texts, int threads) {
        return LengthBatches.map(texts.stream().map(tokenizer::ids).toList(), threads, this::encode);
    }

    private List<float[]> encode(List<long[]> batch) {
        int tokens = batch.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        List<float[]> hidden = graph.run(batch).of(HIDDEN);
        List<float[]> vectors = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            int width = hidden.get(i).length / tokens;
            int pooled = checkpoint.pooling() == Pooling.CLS ? 1 : batch.get(i).length;
            vectors.add(unit(sum(hidden.get(i), width, pooled)));
        }
        return vectors;
    }

    /** The sum of the first {@code count} token vectors; its direction is that of their mean. */
    private static float[] sum(float[] hidden, int width, int count) {
        float[] sum = new float[width];
        for (int token = 0; token < count; token++) {
            for (int i = 0; i < width; i++) {
                sum[i] += hidden[token * width + i];
            }
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        float scale = (float) (1 / Math.max(Math.sqrt(square), 1e-12));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        graph.close();
        tokenizer.close();
    }
}
