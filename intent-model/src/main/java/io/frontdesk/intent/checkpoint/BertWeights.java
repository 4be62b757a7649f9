package io.frontdesk.intent.checkpoint;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** A whole BERT encoder: its dimensions and its weights by Hugging Face name, without a prefix such as {@code bert.}. */
public record BertWeights(BertShape shape, Map<String, Weight> byName) {
    public BertWeights {
        requireNonNull(shape, "shape");
        byName = Map.copyOf(byName);
    }

    public Weight get(String name) {
        Weight weight = byName.get(name);
        if (weight == null) {
            throw new UnreadableCheckpoint("the checkpoint has no weight " + name);
        }
        return weight;
    }
}
