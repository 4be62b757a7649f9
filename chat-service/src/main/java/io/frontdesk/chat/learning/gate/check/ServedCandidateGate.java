package io.frontdesk.chat.learning.gate.check;

import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.Baselines;
import io.frontdesk.chat.learning.GoldTexts;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.gate.Candidate;
import io.frontdesk.chat.learning.gate.CandidateGate;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.FreshCorrections;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.chat.learning.gate.poison.ExampleScreen;
import io.frontdesk.chat.learning.gate.poison.FlipTest;
import io.frontdesk.chat.learning.gate.poison.Screened;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.NearestExamples;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.registry.UnknownModel;
import io.frontdesk.intent.serving.BertIntentClassifier;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges a candidate against what serves its language here, on this pack's gold texts and the latest corrections. */
@Singleton
final class ServedCandidateGate implements CandidateGate {
    private static final Logger LOG = LoggerFactory.getLogger(ServedCandidateGate.class);

    private final Place place;
    private final IntentClassifiers classifiers;
    private final IntentKnowledge intents;
    private final FreshCorrections corrections;
    private final ExampleScreen screen;

    ServedCandidateGate(
            Place place,
            IntentClassifiers classifiers,
            IntentKnowledge intents,
            FreshCorrections corrections,
            ExampleScreen screen) {
        this.place = place;
        this.classifiers = classifiers;
        this.intents = intents;
        this.corrections = corrections;
        this.screen = screen;
    }

    /** Where models and gold texts lie. */
    @Singleton
    static final class Place {
        private final Path pack;
        private final ModelStore models;
        private final Encoders encoders;

        Place(
                @Value("${frontdesk.data:data}") String data,
                @Value("${frontdesk.pack:}") String pack,
                Encoders encoders) {
            this.pack = Path.of(pack);
            this.models = ModelStore.in(Path.of(data).resolve("models"));
            this.encoders = encoders;
        }
    }

    /** What the company knows of its intents. */
    @Singleton
    static final class IntentKnowledge {
        private final IntentCatalog catalog;
        private final ProtectedIntents guarded;

        IntentKnowledge(IntentCatalog catalog, ProtectedIntents guarded) {
            this.catalog = catalog;
            this.guarded = guarded;
        }

        private Set<String> all() {
            return catalog.topics().stream().map(IntentTopic::intent).collect(Collectors.toSet());
        }
    }

    @Override
    public Verdict judge(Candidate wanted) {
        String serving = classifiers.version(wanted.lang()).orElse(null);
        Path folder = place.models.place(wanted.lang(), wanted.version());
        try (BertIntentClassifier candidate = BertIntentClassifier.open(folder, place.encoders)) {
            GoldTexts gold = GoldTexts.of(place.pack, wanted.lang());
            GateTexts texts = texts(wanted, gold, learned(wanted, folder));
            Screened screened = screen.examine(wanted.lang(), wanted.examples());
            screen.hold(screened);
            Verdict verdict = against(wanted.lang(), gold, champion -> {
                        List<Finding> findings = new ArrayList<>(screened.findings());
                        findings.addAll(new FlipTest(candidate, champion, texts.gold()).of(screened));
                        return new Gate(wanted.lang(), texts).judge(candidate, champion, findings);
                    })
                    .orElseGet(() -> Gate.notJudged(wanted.lang(), wanted.version(), serving, "nothing serves"));
            LOG.info(
                    "{}: the gate {} {}: {}",
                    wanted.lang(),
                    verdict.passed() ? "lets pass" : "holds back",
                    wanted.version(),
                    verdict.blocking().stream()
                            .map(finding -> finding.check().code() + " " + finding.subject())
                            .toList());
            return verdict;
        } catch (CorruptModel | UnknownModel broken) {
            LOG.warn("{}: {}", wanted.lang(), broken.getMessage());
            return Gate.notJudged(wanted.lang(), wanted.version(), serving, "the model cannot be opened");
        }
    }

    /** Nearest examples that have seen the deciding texts are no fair rival; those that learned as much as the candidate are. */
    private Optional<Verdict> against(String lang, GoldTexts gold, Judgement judgement) {
        return classifiers.borrow(lang, champion -> {
            Optional<NearestExamples> fair = gold.carved() && champion instanceof NearestExamples
                    ? language(lang).flatMap(one -> new Baselines(place.pack, place.encoders).of(one, gold.learnable()))
                    : Optional.empty();
            return judgement.of(fair.isPresent() ? fair.get() : champion);
        });
    }

    private interface Judgement {
        Verdict of(IntentClassifier champion);
    }

    private static Optional<LearnedLanguage> language(String lang) {
        return LearnedLanguage.all().stream()
                .filter(one -> one.lang().equals(lang))
                .findFirst();
    }

    private GateTexts texts(Candidate wanted, GoldTexts gold, Set<TextKey> learned) {
        List<Utterance> corrected = corrections.heldOut(wanted.lang()).stream()
                .filter(example -> !example.text().isBlank())
                .map(Example::utterance)
                .toList();
        List<Utterance> deciding = unseen(gold.deciding(), learned);
        List<Utterance> foreign = unseen(gold.foreign(), learned);
        List<Utterance> fresh = unseen(corrected, learned);
        int leftOut = gold.deciding().size() + gold.foreign().size() + corrected.size();
        return new GateTexts(
                deciding,
                foreign,
                fresh,
                intents.all(),
                intents.guarded.all(),
                leftOut - deciding.size() - foreign.size() - fresh.size());
    }

    private static List<Utterance> unseen(List<Utterance> rows, Set<TextKey> learned) {
        return rows.stream()
                .filter(row -> !learned.contains(TextKey.of(row.text())))
                .toList();
    }

    private static Set<TextKey> learned(Candidate wanted, Path folder) {
        Set<TextKey> learned = new HashSet<>();
        wanted.examples().forEach(example -> learned.add(TextKey.of(example.text())));
        ModelFolder model = ModelFolder.open(folder);
        if (model.has(ModelFolder.TRAINING)) {
            UtteranceFile.read(model.file(ModelFolder.TRAINING)).forEach(row -> learned.add(TextKey.of(row.text())));
        }
        return learned;
    }
}
