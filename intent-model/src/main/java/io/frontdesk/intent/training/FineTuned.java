package io.frontdesk.intent.training;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.registry.TrainingMetrics;

import java.util.List;

/**
 * What a run brought: the weights of its best epoch, in memory, ready to be exported.
 *
 * @param directions the head: one row per label, of any length
 * @param scale what the cosine of feature and direction is multiplied by to give the logit
 */
public record FineTuned(
        BaseCheckpoint base,
        List<String> labels,
        BertWeights encoder,
        Weight directions,
        double scale,
        TrainingMetrics metrics,
        String device,
        double seconds,
        Kept kept) {
    public FineTuned {
        requireNonNull(base, "base");
        labels = List.copyOf(labels);
        requireNonNull(encoder, "encoder");
        requireNonNull(metrics, "metrics");
        requireNonNull(device, "device");
        requireNonNull(kept, "kept");
        if (directions.rows() != labels.size()) {
            throw new IllegalArgumentException(directions.rows() + " directions for " + labels.size() + " labels");
        }
    }

    /**
     * What of the training was kept, and how that does on the validation examples.
     *
     * @param share how far the encoder was left to go from its checkpoint to where training took it; 1 is all the way
     */
    public record Kept(double share, double validAccuracy, double validLoss) {}
}
