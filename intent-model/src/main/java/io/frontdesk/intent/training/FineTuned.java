package io.frontdesk.intent.training;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.registry.TrainingMetrics;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a run brought: the weights of its best epoch, in memory, ready to be exported.
 *
 * @param readout what the model reads out of the encoder
 * @param directions the head: one row per label, of any length
 * @param scale what the cosine of feature and direction is multiplied by to give the logit
 */
public record FineTuned(
        BaseCheckpoint base,
        List<String> labels,
        BertWeights encoder,
        Readout readout,
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
        requireNonNull(readout, "readout");
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
     * @param sentences the mean cosine of the sentences read out with what the checkpoint makes of the texts; absent where
     *     none are read out
     */
    public record Kept(
            double share,
            double validAccuracy,
            double validLoss,
            @Nullable Double sentences) {
        Kept withSentences(double cosine) {
            return new Kept(share, validAccuracy, validLoss, cosine);
        }
    }
}
