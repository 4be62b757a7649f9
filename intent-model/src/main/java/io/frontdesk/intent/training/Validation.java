package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import java.util.List;

/** How well a network does on examples it does not learn from. */
record Validation(double accuracy, double loss) {
    private static final int BATCH = 64;

    static Validation of(IntentNetwork network, List<Example> examples) {
        JniUtils.setGradMode(false);
        int right = 0;
        double loss = 0;
        for (List<Example> batch : Batches.byLength(examples, BATCH)) {
            try (NDManager scope = network.newScope()) {
                NDArray logits = network.logits(network.features(scope, batch, false), false);
                float[] logProbabilities = logits.logSoftmax(1).toFloatArray();
                int labels = logProbabilities.length / batch.size();
                for (int row = 0; row < batch.size(); row++) {
                    int label = batch.get(row).label();
                    loss -= logProbabilities[row * labels + label];
                    right += best(logProbabilities, row * labels, labels) == label ? 1 : 0;
                }
            }
        }
        return new Validation(right / (double) examples.size(), loss / examples.size());
    }

    private static int best(float[] values, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
