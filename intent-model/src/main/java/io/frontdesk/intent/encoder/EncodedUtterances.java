package io.frontdesk.intent.encoder;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Utterances with their frozen vectors, so that several classifiers can be fitted on one pass of the encoder. */
public record EncodedUtterances(List<Utterance> utterances, List<float[]> vectors) {
    public EncodedUtterances {
        utterances = List.copyOf(utterances);
        vectors = List.copyOf(vectors);
        if (utterances.size() != vectors.size()) {
            throw new IllegalArgumentException(utterances.size() + " utterances but " + vectors.size() + " vectors");
        }
    }

    public static EncodedUtterances of(SentenceEncoder encoder, List<Utterance> utterances) {
        return new EncodedUtterances(
                utterances,
                encoder.encodeAll(utterances.stream().map(Utterance::text).toList()));
    }

    /** The same on as many threads: for programs that have the machine to themselves. */
    public static EncodedUtterances of(SentenceEncoder encoder, List<Utterance> utterances, int threads) {
        return new EncodedUtterances(
                utterances,
                encoder.encodeAll(utterances.stream().map(Utterance::text).toList(), threads));
    }

    /** Those among them that are in {@code wanted}, in the same order. */
    public EncodedUtterances only(Set<Utterance> wanted) {
        List<Utterance> kept = new ArrayList<>();
        List<float[]> keptVectors = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (wanted.contains(utterances.get(i))) {
                kept.add(utterances.get(i));
                keptVectors.add(vectors.get(i));
            }
        }
        return new EncodedUtterances(kept, keptVectors);
    }

    /** The {@code wanted} ones in their order, each of which must be among them. */
    public EncodedUtterances inOrderOf(List<Utterance> wanted) {
        Map<Utterance, float[]> known = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            known.put(utterances.get(i), vectors.get(i));
        }
        return new EncodedUtterances(
                wanted,
                wanted.stream()
                        .map(one -> requireNonNull(known.get(one), () -> "not encoded: " + one.text()))
                        .toList());
    }

    public int size() {
        return utterances.size();
    }

    /** How many each label has, by the labels' names; out of scope is none. */
    public Map<String, Integer> counts() {
        return utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .collect(Collectors.toMap(Utterance::label, utterance -> 1, Integer::sum, TreeMap::new));
    }

    /** The labels in the order of their names; out of scope is none. */
    public List<String> labels() {
        return utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .map(Utterance::label)
                .distinct()
                .sorted()
                .toList();
    }
}
