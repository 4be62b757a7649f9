package io.frontdesk.intent.serving;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.evaluation.Calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Calibrates an exported model through the very runtime that will serve it. */
public final class ModelCalibration {
    private ModelCalibration() {}

    /**
     * The calibration of the model in {@code onnx}. Texts labelled out of scope, in either list, set how its
     * out-of-scope score weighs its signals; there may be none. {@code opinion} is what will be heard beside the model.
     */
    public static Calibration of(
            Path onnx,
            String tokenizerJson,
            int maxTokens,
            List<String> labels,
            List<Utterance> train,
            List<Utterance> validation,
            SecondOpinion opinion) {
        List<Utterance> asked = known(validation, labels);
        try (IntentGraph graph = IntentGraph.open(onnx, tokenizerJson, maxTokens)) {
            return Calibration.fit(
                    labels,
                    graph.outputs(known(train, labels), labels),
                    graph.outputs(asked, labels).with(opinion.of(asked)),
                    graph.outputs(foreign(train, validation), labels));
        }
    }

    private static List<Utterance> known(List<Utterance> utterances, List<String> labels) {
        return utterances.stream()
                .filter(utterance -> labels.contains(utterance.label()))
                .toList();
    }

    private static List<Utterance> foreign(List<Utterance> train, List<Utterance> validation) {
        return Stream.concat(train.stream(), validation.stream())
                .filter(Utterance::isOutOfScope)
                .toList();
    }
}
