package io.frontdesk.chat.review.effort;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.List;
import java.util.stream.IntStream;

/** A text with its right label and its vector. */
final class Saying {
    private final Utterance utterance;
    private final float[] vector;

    Saying(Utterance utterance, float[] vector) {
        this.utterance = requireNonNull(utterance, "utterance");
        this.vector = requireNonNull(vector, "vector");
    }

    static List<Saying> of(EncodedUtterances encoded) {
        return IntStream.range(0, encoded.size())
                .mapToObj(at -> new Saying(
                        encoded.utterances().get(at), encoded.vectors().get(at)))
                .toList();
    }

    static EncodedUtterances encoded(List<Saying> sayings) {
        return new EncodedUtterances(
                sayings.stream().map(saying -> saying.utterance).toList(),
                sayings.stream().map(saying -> saying.vector).toList());
    }

    /** The same text under the label of {@code other}. */
    Saying as(Saying other) {
        return new Saying(new Utterance(utterance.text(), other.label(), utterance.lang()), vector);
    }

    String label() {
        return utterance.label();
    }

    boolean isForeign() {
        return utterance.isOutOfScope();
    }

    float[] vector() {
        return vector;
    }
}
