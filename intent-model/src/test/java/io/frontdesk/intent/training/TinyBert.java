package io.frontdesk.intent.training;

import io.frontdesk.intent.checkpoint.BertParameters;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An encoder with random weights, small enough to train in milliseconds, and examples for it. */
final class TinyBert {
    static final BertShape SHAPE = new BertShape(60, 24, 3, 4, 48, 20, 1e-12);
    static final int LABELS = 4;

    private TinyBert() {}

    static BertWeights weights(long seed) {
        return weights(SHAPE, seed);
    }

    static BertWeights weights(BertShape shape, long seed) {
        Random random = new Random(seed);
        Map<String, Weight> weights = new HashMap<>();
        for (String name : BertParameters.names(shape)) {
            List<Long> dims = dims(shape, name);
            float[] values =
                    new float[(int) dims.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b)];
            boolean gamma = name.endsWith("LayerNorm.weight");
            for (int i = 0; i < values.length; i++) {
                values[i] = (gamma ? 1 : 0) + 0.2f * (float) random.nextGaussian();
            }
            weights.put(name, new Weight(name, dims, FloatBuffer.wrap(values)));
        }
        return new BertWeights(shape, weights);
    }

    /** Texts whose label is their first word's remainder, padded with noise. */
    static List<Example> examples(int count, long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long[] ids =
                    random.longs(3 + random.nextInt(12), 4, SHAPE.vocabulary()).toArray();
            ids[0] = 1;
            examples.add(new Example("text " + i, ids, (int) (ids[1] % LABELS)));
        }
        return examples;
    }

    private static List<Long> dims(BertShape shape, String name) {
        long hidden = shape.hidden();
        long wide = shape.intermediate();
        if (name.contains("LayerNorm")) {
            return List.of(hidden);
        }
        if (name.startsWith("embeddings.")) {
            long rows = name.contains("word") ? shape.vocabulary() : name.contains("position") ? shape.positions() : 2;
            return List.of(rows, hidden);
        }
        boolean widens = name.contains("intermediate");
        if (name.endsWith(".bias")) {
            return List.of(widens ? wide : hidden);
        }
        boolean narrows = name.endsWith(".output.dense.weight") && !name.contains("attention");
        return widens ? List.of(wide, hidden) : narrows ? List.of(hidden, wide) : List.of(hidden, hidden);
    }
}
