package io.frontdesk.chat.cli;

import io.frontdesk.chat.encoding.UtteranceVectors;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a checkpoint makes of the texts that have an intent and are learned from: computed at most once in a training. */
final class FrozenVectors {
    private final BaseCheckpoint checkpoint;
    private final List<Utterance> all;
    private final List<Utterance> train;
    private final @Nullable Path file;
    private final int threads;
    private @Nullable EncodedUtterances encoded;

    /**
     * @param all what {@code file}, where it is there, may hold the vectors of
     * @param train those among them that are learned from
     */
    FrozenVectors(
            BaseCheckpoint checkpoint, List<Utterance> all, List<Utterance> train, @Nullable Path file, int threads) {
        this.checkpoint = checkpoint;
        this.all = inScope(all);
        this.train = inScope(train);
        this.file = file;
        this.threads = threads;
    }

    EncodedUtterances get() {
        EncodedUtterances known = encoded == null ? encode() : encoded;
        encoded = known;
        return known;
    }

    Map<String, float[]> byText() {
        EncodedUtterances known = get();
        Map<String, float[]> vectors = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            vectors.put(known.utterances().get(i).text(), known.vectors().get(i));
        }
        return vectors;
    }

    /** The encoder that the vectors are of: a server's file holds what its 8-bit one made, which only shipped ones have. */
    SentenceEncoder openEncoder() {
        return file != null && checkpoint.isShipped()
                ? SentenceEncoder.openSmall(checkpoint)
                : SentenceEncoder.open(checkpoint);
    }

    private EncodedUtterances encode() {
        try (SentenceEncoder frozen = openEncoder()) {
            return Optional.ofNullable(file)
                    .flatMap(kept -> new UtteranceVectors(kept, frozen).find(all))
                    .map(vectors -> vectors.inOrderOf(train))
                    .orElseGet(() -> EncodedUtterances.of(frozen, train, threads));
        }
    }

    private static List<Utterance> inScope(List<Utterance> utterances) {
        return utterances.stream()
                .filter(utterance -> !utterance.isOutOfScope())
                .toList();
    }
}
