package io.frontdesk.chat.learning;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.encoding.UtteranceVectors;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.NearestExamples;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the classifier that answers before any model is trained, out of a pack's utterances. */
public final class Baselines {
    private static final int FEWEST_INTENTS = 2;

    private final Path pack;
    private final Encoders encoders;

    public Baselines(Path pack, Encoders encoders) {
        this.pack = pack;
        this.encoders = encoders;
    }

    /** Nearest examples of {@code language}, or nothing where the pack has too few for it. */
    Optional<NearestExamples> of(LearnedLanguage language) {
        List<Utterance> all = new LabelledTexts(pack).of(language.lang());
        return of(language, all, Set.copyOf(all));
    }

    /** The same from only those among the pack's texts that are in {@code some}. */
    public Optional<NearestExamples> of(LearnedLanguage language, List<Utterance> some) {
        return of(language, new LabelledTexts(pack).of(language.lang()), Set.copyOf(some));
    }

    private Optional<NearestExamples> of(LearnedLanguage language, List<Utterance> all, Set<Utterance> wanted) {
        List<Utterance> known =
                all.stream().filter(utterance -> !utterance.isOutOfScope()).toList();
        if (known.stream().map(Utterance::label).distinct().count() < FEWEST_INTENTS) {
            return Optional.empty();
        }
        List<Utterance> foreign = all.stream().filter(Utterance::isOutOfScope).toList();
        SentenceEncoder encoder = encoders.of(language);
        EncodedUtterances train = vectors(language, "utterances", encoder).of(known);
        EncodedUtterances oos = vectors(language, "oos", encoder).of(foreign);
        return Optional.of(NearestExamples.fit(encoder, train.only(wanted), oos.only(wanted)));
    }

    /** All that {@code language} learns from, out of scope or not, each with its vector. */
    public EncodedUtterances encoded(LearnedLanguage language) {
        List<EncodedUtterances> parts = labelled(language);
        return new EncodedUtterances(
                parts.stream().flatMap(part -> part.utterances().stream()).toList(),
                parts.stream().flatMap(part -> part.vectors().stream()).toList());
    }

    /** All labelled texts of {@code language} with their vectors: those with an intent, then those out of scope. */
    public List<EncodedUtterances> labelled(LearnedLanguage language) {
        List<Utterance> all = new LabelledTexts(pack).of(language.lang());
        SentenceEncoder encoder = encoders.of(language);
        return List.of(
                vectors(language, "utterances", encoder)
                        .of(all.stream().filter(text -> !text.isOutOfScope()).toList()),
                vectors(language, "oos", encoder)
                        .of(all.stream().filter(Utterance::isOutOfScope).toList()));
    }

    /** Computes the vectors of all languages into the pack's own folder, so that a first start need not. */
    public void compute() {
        LearnedLanguage.all().forEach(this::of);
    }

    private UtteranceVectors vectors(LearnedLanguage language, String what, SentenceEncoder encoder) {
        return new UtteranceVectors(file(pack, language, what), encoder);
    }

    /** Where the vectors of all that {@code language} learns from are kept. */
    public static Path utteranceVectors(Path pack, LearnedLanguage language) {
        return file(pack, language, "utterances");
    }

    private static Path file(Path pack, LearnedLanguage language, String what) {
        return pack.resolve("cache").resolve(what + "-" + language.lang() + ".vectors");
    }
}
