package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.answer.generated.Meaning;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.intent.encoder.SentenceEncoder;

import java.util.Optional;

/** Compares meanings by the pre-trained encoder of the language; texts in a language without one have nothing in common. */
public final class EncodedMeaning implements Meaning {
    private final Encoders encoders;

    public EncodedMeaning(Encoders encoders) {
        this.encoders = encoders;
    }

    @Override
    public double nearness(String one, String other, String lang) {
        Optional<SentenceEncoder> encoder = LearnedLanguage.all().stream()
                .filter(language -> language.lang().equals(lang))
                .findFirst()
                .map(encoders::of);
        return encoder.map(known -> product(known.encode(one), known.encode(other)))
                .orElse(0.0);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
