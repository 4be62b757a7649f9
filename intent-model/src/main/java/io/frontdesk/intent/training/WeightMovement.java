package io.frontdesk.intent.training;

import io.frontdesk.intent.checkpoint.BertParameters;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.registry.TrainingMetrics.Movement;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** How far training carried each layer from the checkpoint: the norm of the difference over the norm before. */
final class WeightMovement {
    private WeightMovement() {}

    static List<Movement> between(BertWeights before, BertWeights after) {
        List<Movement> movements = new ArrayList<>();
        for (int layer = -1; layer < before.shape().layers(); layer++) {
            String name = layer < 0 ? "embeddings" : "layer." + layer;
            movements.add(new Movement(name, relative(before, after, layer)));
        }
        return movements;
    }

    private static double relative(BertWeights before, BertWeights after, int layer) {
        double moved = 0;
        double was = 0;
        for (String name : BertParameters.names(before.shape())) {
            if (BertParameters.layer(name) == layer) {
                moved += squaredDistance(before.get(name), after.get(name));
                was += squaredNorm(before.get(name));
            }
        }
        return Math.sqrt(moved / was);
    }

    private static double squaredDistance(Weight before, Weight after) {
        FloatBuffer left = before.values();
        FloatBuffer right = after.values();
        double sum = 0;
        while (left.hasRemaining()) {
            double difference = left.get() - right.get();
            sum += difference * difference;
        }
        return sum;
    }

    private static double squaredNorm(Weight weight) {
        FloatBuffer values = weight.values();
        double sum = 0;
        while (values.hasRemaining()) {
            double value = values.get();
            sum += value * value;
        }
        return sum;
    }
}
