package io.frontdesk.intent.export;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.TokenizerFile;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.data.UtteranceCsv;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.registry.ModelConfig;
import io.frontdesk.intent.registry.ModelDraft;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelOrigin;
import io.frontdesk.intent.serving.ModelCalibration;
import io.frontdesk.intent.serving.SecondOpinion;
import io.frontdesk.intent.training.FineTuned;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a model folder of what training brought: graph, tokenizer, labels, metrics, and the calibration measured through
 * the runtime that will serve it. The folder appears whole or not at all.
 *
 * @param calibrating on what and to what end it is calibrated
 * @param opinion the examples whose votes will be heard beside the model; absent where it is to decide alone
 * @param precision what to compute in; absent to take 8-bit integers where they cost next to no accuracy
 * @param lang the language the model is for
 * @param code the version of the program that trained it
 */
public record ModelPublication(
        FineTuned model,
        UtteranceSplit data,
        CalibrationPlan calibrating,
        @Nullable SecondOpinion opinion,
        @Nullable Precision precision,
        String lang,
        long seed,
        String code) {
    public ModelPublication {
        requireNonNull(model, "model");
        requireNonNull(data, "data");
        requireNonNull(calibrating, "calibrating");
        requireNonNull(lang, "lang");
        requireNonNull(code, "code");
    }

    /** Writes the folder; its name becomes the model's version. */
    public ModelFolder writeTo(Path out, Clock clock) throws IOException {
        try (ModelDraft draft = ModelDraft.of(out)) {
            TokenizerFile tokenizer = model.base().tokenizerFile();
            PrecisionChoice chosen = new PrecisionChoice(model, tokenizer, heldOut());
            chosen.write(precision, draft.file(ModelFolder.MODEL));
            draft.write(ModelFolder.TOKENIZER, tokenizer.json().getBytes(StandardCharsets.UTF_8));
            draft.writeJson(ModelFolder.CONFIG, config(chosen.precision()));
            draft.writeJson(ModelFolder.LABELS, model.labels());
            draft.writeJson(ModelFolder.METRICS, model.metrics().with(chosen.cost()));
            UtteranceCsv.write(draft.file(ModelFolder.TRAINING), data.train());
            if (opinion != null) {
                requireSameOrder(opinion);
                opinion.and(model.labels(), calibrating.alsoHeard()).write(draft.file(ModelFolder.EXAMPLES));
            }
            ModelCalibration.Made made = calibration(draft, tokenizer);
            draft.writeJson(ModelFolder.CALIBRATION, made.calibration().stored());
            made.features().write(draft.file(ModelFolder.FEATURES));
            return draft.publish(String.valueOf(out.toAbsolutePath().getFileName()), origin(clock));
        }
    }

    /** Whoever changes the head finds an example's vector by the place of its text in {@code training.csv}. */
    private void requireSameOrder(SecondOpinion examples) {
        List<Integer> labels = data.train().stream()
                .map(row -> model.labels().indexOf(row.label()))
                .filter(label -> label >= 0)
                .toList();
        if (!IntStream.range(0, labels.size()).allMatch(i -> examples.votes().isOf(i, labels.get(i)))) {
            throw new IllegalArgumentException("the examples are in another order than the texts learned from");
        }
    }

    private ModelCalibration.Made calibration(ModelDraft draft, TokenizerFile tokenizer) {
        return ModelCalibration.of(
                draft.file(ModelFolder.MODEL),
                tokenizer,
                model.labels(),
                data.train(),
                calibrating.on(),
                opinion,
                calibrating.target());
    }

    /** Every text with an intent that nothing was learned from, once. */
    private List<Utterance> heldOut() {
        return Stream.concat(data.valid().stream(), calibrating.on().stream())
                .filter(row -> model.labels().contains(row.label()))
                .distinct()
                .toList();
    }

    private ModelConfig config(Precision chosen) {
        return ModelConfig.of(
                model.encoder().shape(),
                model.readout().feature(),
                lang,
                model.base().tokenizerFile(),
                chosen.key());
    }

    private ModelOrigin origin(Clock clock) {
        String fingerprint = DataFingerprint.of(data.train());
        return new ModelOrigin(
                model.base().name(), lang, fingerprint, seed, code, model.device(), model.seconds(), clock.instant());
    }
}
