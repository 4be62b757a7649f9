package io.frontdesk.intent.serving;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.evaluation.LabelledOutputs;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a graph made of several texts.
 *
 * @param sentences for each text what the checkpoint, before any training, makes of it or nearly that; null where the graph
 *     reads none
 */
public record Readings(LabelledOutputs outputs, @Nullable List<float[]> sentences) {
    public Readings {
        requireNonNull(outputs, "outputs");
        sentences = sentences == null ? null : List.copyOf(sentences);
    }
}
