package io.frontdesk.chat.review;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.Baselines;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.chat.review.order.Neighbourhood;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is labelled already, by language: the pack's texts, read once, and how many examples each label has had since.
 * Takes as long as an encoder does for texts it has no vectors of; blocks the caller.
 */
@Singleton
final class LabelledSpace {
    private final Encoders encoders;
    private final ExampleStore examples;
    private final Path pack;
    private final Map<String, Texts> texts = new ConcurrentHashMap<>();

    LabelledSpace(Encoders encoders, ExampleStore examples, @Value("${frontdesk.pack:}") String pack) {
        this.encoders = encoders;
        this.examples = examples;
        this.pack = Path.of(pack);
    }

    /** The pack's vectors and how many texts each intent has. */
    private record Texts(List<float[]> own, List<float[]> foreign, Map<String, Integer> counts) {
        static final Texts NONE = new Texts(List.of(), List.of(), Map.of());

        static Texts of(EncodedUtterances own, EncodedUtterances foreign) {
            Map<String, Integer> counts = new HashMap<>();
            own.utterances().forEach(text -> counts.merge(text.label(), 1, Integer::sum));
            foreign.utterances().forEach(text -> counts.merge(text.label(), 1, Integer::sum));
            return new Texts(own.vectors(), foreign.vectors(), counts);
        }
    }

    /** The encoder of {@code lang}, absent where there is none. */
    Optional<SentenceEncoder> encoder(String lang) {
        return language(lang).map(encoders::of);
    }

    /** The cosine to the nearest text of the pack that has an intent. */
    double own(String lang, float[] vector) {
        return Neighbourhood.nearest(vector, of(lang).own());
    }

    /** The cosine to the nearest text of the pack that is out of scope. */
    double foreign(String lang, float[] vector) {
        return Neighbourhood.nearest(vector, of(lang).foreign());
    }

    /** How many labelled texts each intent has by now. */
    Map<String, Integer> counts(String lang) {
        Map<String, Integer> counts = new HashMap<>(of(lang).counts());
        examples.active(lang).forEach(example -> counts.merge(example.label(), 1, Integer::sum));
        return counts;
    }

    private Texts of(String lang) {
        return language(lang)
                .map(language -> texts.computeIfAbsent(lang, once -> read(language)))
                .orElse(Texts.NONE);
    }

    private Texts read(LearnedLanguage language) {
        List<EncodedUtterances> labelled = new Baselines(pack, encoders).labelled(language);
        return Texts.of(labelled.getFirst(), labelled.getLast());
    }

    private static Optional<LearnedLanguage> language(String lang) {
        return LearnedLanguage.all().stream()
                .filter(known -> known.lang().equals(lang))
                .findFirst();
    }
}
