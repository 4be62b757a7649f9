package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.UtteranceVectors;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.baseline.ExampleVotes;
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
import java.util.Optional;
import java.util.Set;

/** The options of {@code train} that say how a trained model is written, and the writing. */
final class PublicationOptions {
    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description =
                    "Vectors of the utterances under the checkpoint, as a server keeps them: saves computing them.")
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

    /** Writes the model folder; the encoder as it was before is heard beside the model, and compared with it. */
    TrainedFigures publish(FineTuned model, Learned learned, @Nullable String lang, TrainingOptions options, Path out)
            throws IOException {
        UtteranceSplit split = learned.split;
        try (SentenceEncoder frozen = SentenceEncoder.open(model.base())) {
            EncodedUtterances examples = examples(frozen, learned, options.threads());
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
                            options.seed(),
                            FrontdeskVersion.current())
                    .writeTo(out, Clock.systemUTC());
            BaselineFigures baseline =
                    noBaselines ? null : BaselineFigures.of(frozen, examples, inScope(split.valid()));
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

    private EncodedUtterances examples(SentenceEncoder frozen, Learned learned, int threads) {
        List<Utterance> train = inScope(learned.split.train());
        return Optional.ofNullable(vectors)
                .flatMap(file -> new UtteranceVectors(file, frozen).find(inScope(learned.all)))
                .map(all -> all.only(Set.copyOf(train)))
                .orElseGet(() -> EncodedUtterances.of(frozen, train, threads));
    }

    private static List<Utterance> inScope(List<Utterance> utterances) {
        return utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .toList();
    }
}
