package io.frontdesk.intent.training;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Each label's mean feature before any training, over some of its examples: where the head begins. */
final class Centroids {
    private static final int BATCH = 64;
    /** So many of a label show where it lies; all of a large set would cost a third of an epoch. */
    private static final int ENOUGH = 50;

    private static final long SEED = 17;

    private Centroids() {}

    static float[] of(IntentNetwork network, List<Example> examples, int labels) {
        JniUtils.setGradMode(false);
        int width = network.encoder().shape().hidden();
        float[] sums = new float[labels * width];
        for (List<Example> batch : Batches.byLength(some(examples, labels), BATCH)) {
            try (NDManager scope = network.newScope()) {
                float[] features = network.features(scope, batch, false).toFloatArray();
                for (int row = 0; row < batch.size(); row++) {
                    add(features, row * width, sums, batch.get(row).label() * width, width);
                }
            }
        }
        return normalised(sums, width);
    }

    private static List<Example> some(List<Example> examples, int labels) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(SEED));
        int[] taken = new int[labels];
        return shuffled.stream()
                .filter(example -> taken[example.label()]++ < ENOUGH)
                .toList();
    }

    private static void add(float[] from, int at, float[] to, int place, int width) {
        for (int i = 0; i < width; i++) {
            to[place + i] += from[at + i];
        }
    }

    private static float[] normalised(float[] rows, int width) {
        for (int start = 0; start < rows.length; start += width) {
            double square = 0;
            for (int i = start; i < start + width; i++) {
                square += rows[i] * (double) rows[i];
            }
            float scale = (float) (1 / Math.max(Math.sqrt(square), 1e-12));
            for (int i = start; i < start + width; i++) {
                rows[i] *= scale;
            }
        }
        return rows;
    }
}
