package io.frontdesk.intent.registry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A model folder's {@code metrics.json}: how the training went.
 *
 * @param bestEpoch the epoch whose weights were kept, counted from 1
 * @param encoderMovement how far each part of the encoder moved from the checkpoint, from the embeddings upwards
 * @param quantisation what 8-bit integers cost, where they were tried
 */
public record TrainingMetrics(
        List<Epoch> epochs,
        int bestEpoch,
        List<Movement> encoderMovement,
        @Nullable Quantisation quantisation) {
    public TrainingMetrics {
        epochs = List.copyOf(epochs);
        encoderMovement = List.copyOf(encoderMovement);
    }

    public TrainingMetrics(List<Epoch> epochs, int bestEpoch, List<Movement> encoderMovement) {
        this(epochs, bestEpoch, encoderMovement, null);
    }

    public TrainingMetrics with(@Nullable Quantisation tried) {
        return new TrainingMetrics(epochs, bestEpoch, encoderMovement, tried);
    }

    /** The shares of {@code texts} held-out texts that the model gets right in either precision. */
    public record Quantisation(int texts, double fp32Accuracy, double int8Accuracy) {}

    /** What one pass over the training data brought; validation figures are absent where nothing was validated. */
    public record Epoch(
            int epoch,
            double trainLoss,
            @Nullable Double validLoss,
            @Nullable Double validAccuracy,
            double seconds) {}

    /**
     * How far one layer's weights moved: the norm of the difference over the norm of the original.
     *
     * @param layer for instance {@code embeddings} or {@code layer.3}
     */
    public record Movement(String layer, double relative) {}
}
