package io.frontdesk.chat.learning;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a language's classifier learns from: the utterances, and the questions and further phrasings of those FAQ
 * entries whose category is an intent that has utterances. Where both hold a text, the utterance's label counts.
 */
public final class LabelledTexts {
    private final Path pack;

    public LabelledTexts(Path pack) {
        this.pack = pack;
    }

    public List<Utterance> of(String lang) {
        return of(lang, entries());
    }

    /** The same with other entries than the pack's: those that are published. */
    public List<Utterance> of(String lang, List<FaqEntry> entries) {
        List<Utterance> texts = new ArrayList<>(new UtteranceStore(pack).of(lang));
        Set<String> intents = new HashSet<>();
        Set<TextKey> known = new HashSet<>();
        for (Utterance utterance : texts) {
            known.add(TextKey.of(utterance.text()));
            if (!utterance.isOutOfScope()) {
                intents.add(utterance.label());
            }
        }
        entries.stream()
                .filter(entry -> entry.lang().equals(lang) && intents.contains(entry.category()))
                .forEach(entry -> phrasings(entry)
                        .filter(text -> known.add(TextKey.of(text)))
                        .forEach(text -> texts.add(new Utterance(text, entry.category(), lang))));
        return texts;
    }

    /** The entries the pack came with. */
    public List<FaqEntry> entries() {
        Path faq = pack.resolve("faq.csv");
        if (!Files.isRegularFile(faq)) {
            return List.of();
        }
        try {
            return FaqFile.read(faq).entries();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + faq, unreadable);
        }
    }

    private static Stream<String> phrasings(FaqEntry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.similar().stream());
    }
}
