package io.frontdesk.chat.mining;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.mining.topics.Vectors;

import java.util.List;

/** Vectors of the sentence encoders that the server answers with, on so many threads. */
public final class EncoderVectors implements Vectors {
    private final Encoders encoders;
    private final int threads;

    public EncoderVectors(Encoders encoders, int threads) {
        this.encoders = encoders;
        this.threads = threads;
    }

    @Override
    public List<float[]> of(String lang, List<String> texts) {
        LearnedLanguage language = LearnedLanguage.all().stream()
                .filter(known -> known.lang().equals(lang))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no encoder for " + lang));
        return texts.isEmpty() ? List.of() : encoders.of(language).encodeAll(texts, threads);
    }
}
