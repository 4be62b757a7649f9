package io.frontdesk.intent.serving;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.TokenizerFile;
import io.frontdesk.intent.data.ForeignTexts;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.evaluation.KeptFeatures;
import io.frontdesk.intent.evaluation.LabelledOutputs;
import io.frontdesk.intent.evaluation.Target;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Calibrates an exported model through the very runtime that will serve it. */
public final class ModelCalibration {
    /** So many texts of a label show where its features lie; all of a large set would take minutes. */
    private static final int ENOUGH = 30;

    private static final long SEED = 17;

    private ModelCalibration() {}

    /**
     * A calibration and what it was made of.
     *
     * @param features the model's features of some texts of each label and of those it was calibrated on
     */
    public record Made(Calibration calibration, KeptFeatures features) {}

    /**
     * The calibration of the model in {@code onnx}. Texts labelled out of scope, in either list, set how its
     * out-of-scope score weighs its signals; there may be none. {@code examples} are what will be heard beside the model,
     * absent where none will.
     */
    public static Made of(
            Path onnx,
            TokenizerFile tokenizer,
            List<String> labels,
            List<Utterance> train,
            List<Utterance> validation,
            @Nullable SecondOpinion examples,
            Target target) {
        List<Utterance> asked = known(validation, labels);
        try (IntentGraph graph = IntentGraph.open(onnx, tokenizer)) {
            Readings readings = graph.read(asked, labels);
            LabelledOutputs answers = readings.outputs();
            List<Utterance> learned = some(known(train, labels));
            LabelledOutputs spread = graph.outputs(learned, labels);
            List<float[]> frozen = examples == null ? List.of() : examples.questions(asked, readings);
            Calibration calibration = Calibration.fit(
                    labels,
                    spread,
                    examples == null ? answers : answers.with(examples.about(frozen)),
                    foreign(graph, train, validation, examples),
                    target);
            KeptFeatures kept = new KeptFeatures();
            kept.add(learned, spread, KeptFeatures.Role.LEARNED, List.of());
            kept.add(asked, answers, KeptFeatures.Role.HELD_OUT, frozen);
            return new Made(calibration, kept);
        }
    }

    private static List<Utterance> known(List<Utterance> utterances, List<String> labels) {
        return utterances.stream()
                .filter(utterance -> labels.contains(utterance.label()))
                .toList();
    }

    /** The first of each label, in an order that has nothing to do with that of the file. */
    private static List<Utterance> some(List<Utterance> utterances) {
        List<Utterance> shuffled = new ArrayList<>(utterances);
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, Integer> taken = new HashMap<>();
        return shuffled.stream()
                .filter(utterance -> taken.merge(utterance.label(), 1, Integer::sum) <= ENOUGH)
                .toList();
    }

    private static LabelledOutputs foreign(
            IntentGraph graph, List<Utterance> train, List<Utterance> validation, @Nullable SecondOpinion opinion) {
        List<Utterance> foreign = Stream.concat(
                        ForeignTexts.judging(train).stream(),
                        validation.stream().filter(Utterance::isOutOfScope))
                .toList();
        Readings readings = graph.read(foreign, List.of());
        return opinion == null ? readings.outputs() : readings.outputs().with(opinion.aboutLearned(foreign, readings));
    }
}
