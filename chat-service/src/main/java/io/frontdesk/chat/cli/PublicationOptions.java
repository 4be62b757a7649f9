package io.frontdesk.chat.cli;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.baseline.ExampleVotes;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.export.CalibrationPlan;
import io.frontdesk.intent.export.ModelPublication;
import io.frontdesk.intent.export.Precision;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.serving.SecondOpinion;
import io.frontdesk.intent.training.FineTuned;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The options of {@code train} that say how a trained model is written, and the writing. */
final class PublicationOptions {
    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description =
                    "Vectors of the utterances as a server keeps them, under the checkpoint in 8-bit integers: saves computing them.")
    private @Nullable Path vectors;

    @Option(
            names = "--precision",
            paramLabel = "fp32|int8",
            description = "What the served model computes in (default: int8 where that costs at most 0.3 points).")
    private @Nullable Precision precision;

    @Option(names = "--no-baselines", description = "Leaves out the comparison with the frozen encoder at the end.")
    private boolean noBaselines;

    /** What a model was made of: the parts of {@code all} it learned and was validated on, and what calibrates it. */
    record Learned(List<Utterance> all, UtteranceSplit split, CalibrationPlan calibration) {}

    /** What the checkpoint makes of the texts that are learned from, out of the file of {@code --vectors} if it is there. */
    FrozenVectors vectors(BaseCheckpoint checkpoint, Learned learned, int threads) {
        return new FrozenVectors(checkpoint, learned.all, learned.split.train(), vectors, threads);
    }

    /** Writes the model folder; the encoder as it was before is heard beside the model, and compared with it. */
    TrainedFigures publish(
            FineTuned model, Learned learned, FrozenVectors vectors, @Nullable String lang, long seed, Path out)
            throws IOException {
        UtteranceSplit split = learned.split;
        EncodedUtterances examples = vectors.get();
        try (SentenceEncoder frozen = vectors.openEncoder()) {
            SecondOpinion opinion = model.base().isShipped() // others are not there where the model will serve
                    ? new SecondOpinion(
                            ExampleVotes.of(model.labels(), examples, foreign(frozen, split.train())), frozen)
                    : null;
            ModelFolder folder = new ModelPublication(
                            model,
                            split,
                            learned.calibration,
                            opinion,
                            precision,
                            language(model, lang),
                            seed,
                            FrontdeskVersion.current())
                    .writeTo(out, Clock.systemUTC());
            BaselineFigures baseline = noBaselines || model.labels().size() > BaselineFigures.MOST_INTENTS
                    ? null
                    : BaselineFigures.of(frozen, examples, split.valid());
            return TrainedFigures.of(model, folder, baseline);
        }
    }

    private static String language(FineTuned model, @Nullable String lang) {
        return lang != null ? lang : model.base().name().endsWith("-zh") ? "zh" : "en";
    }

    private static List<float[]> foreign(SentenceEncoder frozen, List<Utterance> train) {
        return frozen.encodeAll(train.stream()
                .filter(Utterance::isOutOfScope)
                .map(Utterance::text)
                .toList());
    }
}
