package io.frontdesk.intent.headonly;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.export.CalibrationPlan;
import io.frontdesk.intent.export.ModelPublication;
import io.frontdesk.intent.export.Precision;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.TrainingMetrics;
import io.frontdesk.intent.training.FineTuned;
import io.frontdesk.intent.training.Readout;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * A whole model folder in a minute: the checkpoint as it came, under a head that points from each intent's mean text. Another
 * head can be fitted to it by {@link HeadUpdate}. It is no rival of a fine-tuned model: it serves where what surrounds a
 * model is measured.
 *
 * @param data what it learns from and is calibrated on; texts out of scope may be in either
 */
public record FrozenModel(BaseCheckpoint base, UtteranceSplit data, String lang, long seed, String code) {
    private static final double SCALE = 20;

    public FrozenModel {
        requireNonNull(base, "base");
        requireNonNull(data, "data");
        requireNonNull(lang, "lang");
        requireNonNull(code, "code");
    }

    /** Writes the folder; its name becomes the model's version. */
    public ModelFolder writeTo(Path out, Clock clock) throws IOException {
        long began = System.nanoTime();
        List<Utterance> known =
                data.train().stream().filter(row -> !row.isOutOfScope()).toList();
        List<String> labels =
                known.stream().map(Utterance::label).distinct().sorted().toList();
        FineTuned model = new FineTuned(
                base,
                labels,
                base.weights(),
                Readout.of(base.pooling()),
                means(known, labels),
                SCALE,
                new TrainingMetrics(List.of(), 0, List.of()),
                "cpu",
                (System.nanoTime() - began) / 1e9,
                new FineTuned.Kept(0, 0, 0, null));
        return new ModelPublication(
                        model, data, CalibrationPlan.on(data.valid()), null, Precision.INT8, lang, seed, code)
                .writeTo(out, clock);
    }

    private Weight means(List<Utterance> known, List<String> labels) {
        try (SentenceEncoder encoder = SentenceEncoder.open(base)) {
            EncodedUtterances encoded =
                    EncodedUtterances.of(encoder, known, Runtime.getRuntime().availableProcessors());
            int width = encoded.vectors().getFirst().length;
            float[] sums = new float[labels.size() * width];
            for (int i = 0; i < encoded.size(); i++) {
                int row = labels.indexOf(known.get(i).label()) * width;
                float[] vector = encoded.vectors().get(i);
                for (int d = 0; d < width; d++) {
                    sums[row + d] += vector[d];
                }
            }
            return new Weight("head", List.of((long) labels.size(), (long) width), FloatBuffer.wrap(sums));
        }
    }
}
