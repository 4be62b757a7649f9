package io.frontdesk.chat.learning.plan;

import static java.util.stream.Collectors.toSet;

import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.chat.learning.HeldOut;
import io.frontdesk.chat.learning.LabelledTexts;
import io.frontdesk.chat.learning.LearningSettings;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.gate.FreshCorrections;
import io.frontdesk.chat.learning.gate.poison.ExampleScreen;
import io.frontdesk.chat.learning.gate.poison.Screened;
import io.frontdesk.chat.learning.job.HeldBack;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import jakarta.inject.Singleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what a language can learn from: the utterances, the published entries, and people's examples. */
@Singleton
final class DataCollection {
    private final LearningSettings settings;
    private final Versions versions;
    private final FreshCorrections corrections;
    private final ExampleScreen screen;

    DataCollection(LearningSettings settings, Versions versions, FreshCorrections corrections, ExampleScreen screen) {
        this.settings = settings;
        this.versions = versions;
        this.corrections = corrections;
        this.screen = screen;
    }

    /** The same once a person is to look first at the examples that are doubted; without those. */
    TrainingData screened(String lang) {
        Screened screened = screen.screen(lang);
        return of(lang, new HeldBack(screened.held().size(), screened.findings()));
    }

    /** People's examples that could be learned from. */
    List<Example> learnable(String lang) {
        return corrections.learnable(lang);
    }

    TrainingData of(String lang) {
        return of(lang, HeldBack.NOTHING);
    }

    private TrainingData of(String lang, HeldBack heldBack) {
        LabelledTexts labelled = new LabelledTexts(settings.pack());
        HeldOut parts = HeldOut.of(labelled.of(lang), gateSet(lang));
        List<Utterance> texts = learnable(labelled.of(lang, published(labelled)), parts);
        LearnableExamples examples = LearnableExamples.of(corrections.learnable(lang), texts, intents());
        return new TrainingData(texts, parts.calibrate(), examples.learnable(), examples.leftOut(), heldBack);
    }

    /** What was held out of the pack's texts stays out, whatever was published since: the gate knows the pack only. */
    private static List<Utterance> learnable(List<Utterance> texts, HeldOut parts) {
        if (!parts.carved()) {
            return texts;
        }
        Set<TextKey> held = Stream.concat(parts.calibrate().stream(), parts.decide().stream())
                .map(text -> TextKey.of(text.text()))
                .collect(toSet());
        return texts.stream()
                .filter(text -> !held.contains(TextKey.of(text.text())))
                .toList();
    }

    /** What is published, in the pack's order as far as it is the pack's: vectors that came with the pack go by order. */
    private List<FaqEntry> published(LabelledTexts labelled) {
        List<FaqEntry> pack = labelled.entries();
        Map<EntryKey, Integer> places = new HashMap<>();
        pack.forEach(entry -> places.put(EntryKey.of(entry), places.size()));
        return versions.newest()
                .map(Version::number)
                .map(versions::entries)
                .map(entries -> entries.stream()
                        .sorted(Comparator.comparingInt(
                                        (FaqEntry entry) -> places.getOrDefault(EntryKey.of(entry), Integer.MAX_VALUE))
                                .thenComparing(EntryKey::of))
                        .toList())
                .orElse(pack);
    }

    /** Read each time: people add intents while the server runs. */
    private Set<String> intents() {
        Path file = settings.pack().resolve("intents.csv");
        return Files.isRegularFile(file)
                ? IntentCatalog.read(file).topics().stream()
                        .map(IntentTopic::intent)
                        .collect(toSet())
                : Set.of();
    }

    /** The language's part of the frozen gate set; empty where the pack has none. */
    private List<Utterance> gateSet(String lang) {
        Path file = settings.pack().resolve("gold").resolve("gate.csv");
        return Files.isRegularFile(file)
                ? UtteranceFile.read(file).stream()
                        .filter(utterance -> lang.equals(utterance.lang()))
                        .toList()
                : List.of();
    }
}
