package io.frontdesk.intent.encoder;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import io.frontdesk.intent.checkpoint.Pooling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A pre-trained encoder as it came: turns a text into one vector of length 1. It is never trained. Safe for many
 * threads; each call computes on its caller's thread.
 */
public final class SentenceEncoder implements AutoCloseable {
    private static final String HIDDEN = "last_hidden_state";
    private static final String SENTENCE = "sentence";

    private final BaseCheckpoint checkpoint;
    private final BertTokenizer tokenizer;
    private final OnnxGraph graph;
    private final boolean small;
    private final Recent<String, long[]> tokens = new Recent<>();
    /** By their tokens: texts that read alike have one vector. */
    private final Recent<LongBuffer, float[]> vectors = new Recent<>();

    private SentenceEncoder(BaseCheckpoint checkpoint, OnnxGraph graph) {
        this.checkpoint = checkpoint;
        this.tokenizer = BertTokenizer.of(checkpoint);
        this.graph = graph;
        this.small = graph.outputs().contains(SENTENCE);
    }

    /** The encoder in 32-bit floats. */
    public static SentenceEncoder open(BaseCheckpoint checkpoint) {
        return open(checkpoint, checkpoint::openOnnx);
    }

    /**
     * The encoder in 8-bit integers, about twice as fast for single texts and a quarter of the size. Its vectors are near
     * those of the floats (cosine above 0.98) and must not be mixed with them where small differences count.
     *
     * @param checkpoint one that comes with the program
     */
    public static SentenceEncoder openSmall(BaseCheckpoint checkpoint) {
        return open(checkpoint, checkpoint::openSmallOnnx);
    }

    private static SentenceEncoder open(BaseCheckpoint checkpoint, Source source) {
        try (InputStream onnx = source.open()) {
            return new SentenceEncoder(checkpoint, OnnxGraph.of(onnx.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read checkpoint " + checkpoint.name(), e);
        }
    }

    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    public BaseCheckpoint checkpoint() {
        return checkpoint;
    }

    /** Tells its vectors from those of any other encoder. */
    public String name() {
        return small ? checkpoint.name() + "/int8" : checkpoint.name();
    }

    /** The vector of one text. The last ones are remembered: a question is asked for by more than one. */
    public float[] encode(String text) {
        long[] ids = ids(text);
        return vectors.get(LongBuffer.wrap(ids), () -> encode(List.of(ids)).getFirst())
                .clone();
    }

    /** Gives {@code vector}, of length 1, when the text is asked for soon: who has it already saves a pass. */
    public void remember(String text, float[] vector) {
        vectors.put(LongBuffer.wrap(ids(text)), vector.clone());
    }

    private long[] ids(String text) {
        return tokens.get(text, () -> tokenizer.ids(text));
    }

    /** The vectors of many texts in their order; in floats faster than one by one, and equal within rounding. */
    public List<float[]> encodeAll(List<String> texts) {
        return LengthBatches.of(most()).map(texts.stream().map(tokenizer::ids).toList(), this::encode);
    }

    /** The same on as many threads: for programs that have the machine to themselves. */
    public List<float[]> encodeAll(List<String> texts, int threads) {
        return LengthBatches.of(most()).map(texts.stream().map(tokenizer::ids).toList(), threads, this::encode);
    }

    /** How many texts are read at once: of 8-bit integers one, as neighbours in a batch would change its vector. */
    private int most() {
        return small ? 1 : LengthBatches.SIZE;
    }

    private List<float[]> encode(List<long[]> batch) {
        if (small) {
            return graph.run(batch).of(SENTENCE).stream()
                    .map(SentenceEncoder::unit)
                    .toList();
        }
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
