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
        double seconds) {
    public FineTuned {
        requireNonNull(base, "base");
        labels = List.copyOf(labels);
        requireNonNull(encoder, "encoder");
        requireNonNull(metrics, "metrics");
        requireNonNull(device, "device");
        if (directions.rows() != labels.size()) {
            throw new IllegalArgumentException(directions.rows() + " directions for " + labels.size() + " labels");
        }
    }

    /** The validation accuracy of the epoch that was kept. */
    public double validAccuracy() {
        Double accuracy = metrics.epochs().get(metrics.bestEpoch() - 1).validAccuracy();
        return requireNonNull(accuracy, "every epoch is validated");
    }
}
