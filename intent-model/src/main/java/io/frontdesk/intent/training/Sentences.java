package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What an encoder makes of whole texts for search, and how true it stays to that in training. */
final class Sentences {
    private static final int BATCH = 64;

    private Sentences() {}

    /**
     * The examples with what the network, untrained yet, makes of each.
     *
     * @param known what it makes of some of the texts, by their text, where somebody has asked it already
     */
    static Examples remembered(IntentNetwork network, Examples examples, Map<String, float[]> known) {
        return new Examples(
                examples.labels(),
                remembered(network, examples.train(), known),
                remembered(network, examples.valid(), known),
                remembered(network, examples.foreign(), known));
    }

    private static List<Example> remembered(IntentNetwork network, List<Example> examples, Map<String, float[]> known) {
        IdentityHashMap<Example, float[]> vectors = vectors(
                network,
                examples.stream()
                        .filter(example -> !known.containsKey(example.text()))
                        .toList());
        List<Example> remembered = new ArrayList<>(examples.size());
        for (Example example : examples) {
            float[] vector = known.get(example.text());
            remembered.add(example.remembered(vector == null ? vectorOf(example, vectors) : vector));
        }
        return remembered;
    }

    /** The mean cosine of what the network makes of the examples now with what it made of them when they were remembered. */
    static double truth(IntentNetwork network, List<Example> examples) {
        double sum = 0;
        IdentityHashMap<Example, float[]> vectors = vectors(network, examples);
        for (Example example : examples) {
            float[] now = vectorOf(example, vectors);
            float[] then = example.sentence();
            for (int i = 0; i < now.length; i++) {
                sum += now[i] * (double) then[i];
            }
        }
        return sum / examples.size();
    }

    private static float[] vectorOf(Example example, IdentityHashMap<Example, float[]> vectors) {
        float[] vector = vectors.get(example);
        if (vector == null) {
            throw new IllegalStateException("no vector for " + example.text());
        }
        return vector;
    }

    private static IdentityHashMap<Example, float[]> vectors(IntentNetwork network, List<Example> examples) {
        JniUtils.setGradMode(false);
        IdentityHashMap<Example, float[]> vectors = new IdentityHashMap<>();
        for (List<Example> batch : Batches.byLength(examples, BATCH)) {
            try (NDManager scope = network.newScope()) {
                NDArray sentences = network.read(scope, batch, false).sentences();
                if (sentences == null) {
                    throw new IllegalStateException("the network reads no sentences out");
                }
                float[] values = sentences.toFloatArray();
                int width = values.length / batch.size();
                for (int row = 0; row < batch.size(); row++) {
                    vectors.put(batch.get(row), Arrays.copyOfRange(values, row * width, (row + 1) * width));
                }
            }
        }
        return vectors;
    }
}
