package io.frontdesk.chat.encoding;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.mood.MoodExample;
import io.frontdesk.intent.mood.MoodFile;
import io.frontdesk.intent.mood.MoodHead;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Learns moods from a pack's {@code mood.csv}, over vectors kept in the pack's own folder. */
public final class MoodHeads {
    private final Path pack;
    private final Encoders encoders;

    public MoodHeads(Path pack, Encoders encoders) {
        this.pack = pack;
        this.encoders = encoders;
    }

    /**
     * A head for {@code language}, or nothing where the pack has no text with a mood in it.
     *
     * @throws io.frontdesk.intent.data.BadUtterances where the file has a wrong row
     */
    public Optional<MoodHead> of(LearnedLanguage language) {
        Path file = pack.resolve("mood.csv");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<MoodExample> examples = MoodFile.read(file).stream()
                .filter(example -> example.lang().equals(language.lang()))
                .toList();
        return examples.isEmpty() ? Optional.empty() : Optional.of(MoodHead.fit(examples, vectors(language, examples)));
    }

    /** Computes the vectors of all languages, so that a first start need not. */
    public void compute() {
        LearnedLanguage.all().forEach(this::of);
    }

    private List<float[]> vectors(LearnedLanguage language, List<MoodExample> examples) {
        SentenceEncoder encoder = encoders.of(language);
        Path kept = pack.resolve("cache").resolve("mood-" + language.lang() + ".vectors");
        return new UtteranceVectors(kept, encoder)
                .of(examples.stream().map(MoodHeads::utterance).toList())
                .vectors();
    }

    private static Utterance utterance(MoodExample example) {
        return new Utterance(example.text(), example.mood().name().toLowerCase(Locale.ROOT), example.lang());
    }
}
