package io.frontdesk.intent.benchmark;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.export.OnnxExport;
import io.frontdesk.intent.export.Precision;
import io.frontdesk.intent.registry.TrainingMetrics;
import io.frontdesk.intent.serving.IntentGraph;
import io.frontdesk.intent.training.FineTuned;
import io.frontdesk.intent.training.Readout;
import io.frontdesk.intent.training.TorchClassifier;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Times a checkpoint's architecture with a head on it, one text after the other on one core, tokens included: as 8-bit
 * integers and as 32-bit floats in ONNX Runtime, and in PyTorch through DJL. They take turns, so that what else the machine
 * does strikes all alike. The weights say nothing of the time, so nothing has to be trained for it.
 */
public final class IntentBenchmark {
    private static final List<String> WORDS = List.of(
            "hello", "I", "ordered", "a", "kettle", "last", "week", "and", "it", "has", "not", "arrived", "yet");
    private static final int LABELS = 77;
    private static final int TURN = 20;
    private static final int WARM_UP = 100;

    private final BaseCheckpoint base;
    private final int tokens;

    /** @param tokens how many tokens each text has, the two special ones included */
    public IntentBenchmark(BaseCheckpoint base, int tokens) {
        if (tokens < 3 || tokens > base.maxTokens()) {
            throw new IllegalArgumentException("tokens must be within 3 to " + base.maxTokens() + ", got " + tokens);
        }
        this.base = base;
        this.tokens = tokens;
    }

    /** Times all three for about {@code seconds}; {@code folder} takes the graphs. */
    public Figures run(Path folder, double seconds) throws IOException {
        String text = text();
        FineTuned model = untrained();
        Path int8 = folder.resolve("int8.onnx");
        Path fp32 = folder.resolve("fp32.onnx");
        OnnxExport.write(model, Precision.INT8, int8);
        OnnxExport.write(model, Precision.FP32, fp32);
        try (IntentGraph small = IntentGraph.open(int8, base.tokenizerFile());
                IntentGraph wide = IntentGraph.open(fp32, base.tokenizerFile());
                TorchClassifier torch = new TorchClassifier(base, LABELS);
                BertTokenizer tokenizer = BertTokenizer.of(base)) {
            Contestant integers = new Contestant(() -> small.logits(text));
            Contestant floats = new Contestant(() -> wide.logits(text));
            Contestant djl = new Contestant(() -> torch.logits(text));
            Contestant words = new Contestant(() -> tokenizer.ids(text));
            List<Contestant> all = List.of(integers, floats, djl, words);
            all.forEach(contestant -> contestant.take(WARM_UP));
            all.forEach(Contestant::forget);
            long end = System.nanoTime() + (long) (seconds * 1e9);
            while (System.nanoTime() < end) {
                all.forEach(contestant -> contestant.take(TURN));
            }
            return new Figures(base.name(), tokens, integers.times(), floats.times(), djl.times(), words.times());
        }
    }

    private String text() {
        try (BertTokenizer tokenizer = BertTokenizer.of(base)) {
            StringBuilder text = new StringBuilder();
            int next = 0;
            while (tokenizer.ids(text.toString()).length < tokens) {
                text.append(text.isEmpty() ? "" : " ").append(WORDS.get(next++ % WORDS.size()));
            }
            return text.toString();
        }
    }

    private FineTuned untrained() {
        BertWeights weights = base.weights();
        int width = weights.shape().hidden();
        float[] directions = new float[LABELS * width];
        Random random = new Random(7);
        IntStream.range(0, directions.length).forEach(i -> directions[i] = (float) random.nextGaussian());
        return new FineTuned(
                base,
                IntStream.range(0, LABELS).mapToObj(i -> "label" + i).toList(),
                weights,
                Readout.of(base.pooling()),
                new Weight("head.directions", List.of((long) LABELS, (long) width), FloatBuffer.wrap(directions)),
                20,
                new TrainingMetrics(List.of(), 0, List.of()),
                "cpu",
                0,
                new FineTuned.Kept(1, 0, 0, null));
    }

    /** Milliseconds of one text, and texts a second. */
    public record Times(int texts, double p50, double p99, double perSecond) {}

    /** What the turns took; {@code tokenizer} is the tokenizer alone, which the others include. */
    public record Figures(String base, int tokens, Times int8, Times fp32, Times djl, Times tokenizer) {}

    /** One way to compute the same. */
    private static final class Contestant {
        private final Runnable work;
        private final List<Long> nanos = new ArrayList<>();

        Contestant(Runnable work) {
            this.work = work;
        }

        void take(int texts) {
            for (int i = 0; i < texts; i++) {
                long began = System.nanoTime();
                work.run();
                nanos.add(System.nanoTime() - began);
            }
        }

        void forget() {
            nanos.clear();
        }

        Times times() {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            double total = Arrays.stream(sorted).sum() / 1e9;
            return new Times(sorted.length, at(sorted, 0.5), at(sorted, 0.99), sorted.length / total);
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) (share * (sorted.length - 1))] / 1e6;
        }
    }
}
