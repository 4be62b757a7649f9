package io.frontdesk.chat.learning;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.gate.Candidate;
import io.frontdesk.chat.learning.gate.CandidateGate;
import io.frontdesk.chat.learning.gate.Rollouts;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.serving.BertIntentClassifier;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares a candidate with what serves, or with the nearest examples, on held-out texts; what passes serves at once. */
@Singleton
@Secondary
final class BaselineGate implements CandidateGate, Rollouts {
    private final LearningSettings settings;
    private final Encoders encoders;
    private final ModelStart start;
    private final ModelStatuses statuses;

    BaselineGate(LearningSettings settings, Encoders encoders, ModelStart start, ModelStatuses statuses) {
        this.settings = settings;
        this.encoders = encoders;
        this.start = start;
        this.statuses = statuses;
    }

    @Override
    public Verdict judge(Candidate candidate) {
        String lang = candidate.lang();
        HeldOut parts = HeldOut.of(new LabelledTexts(settings.pack()).of(lang), gateSet(lang));
        LearnedLanguage language = LearnedLanguage.all().stream()
                .filter(one -> one.lang().equals(lang))
                .findFirst()
                .orElseThrow();
        IntentClassifier rival = new Baselines(settings.pack(), encoders)
                .of(language, parts.learn())
                .orElseThrow();
        ModelStore store = ModelStore.in(settings.data().models());
        try (BertIntentClassifier model = BertIntentClassifier.open(store.place(lang, candidate.version()), encoders)) {
            GateDecision decision = GateDecision.between(model, rival, parts.decide());
            return decision.verdict(lang, candidate.version());
        }
    }

    @Override
    public void begin(String lang, String version, Verdict verdict) {
        if (verdict.passed()) {
            ModelStore store = ModelStore.in(settings.data().models());
            store.promote(lang, version);
            start.serve(lang, BertIntentClassifier.open(store.place(lang, version), encoders));
            statuses.change(lang, ModelStatus::sound);
        }
    }

    private List<Utterance> gateSet(String lang) {
        Path file = settings.pack().resolve("gold").resolve("gate.csv");
        return Files.isRegularFile(file)
                ? UtteranceFile.read(file).stream()
                        .filter(utterance -> lang.equals(utterance.lang()))
                        .toList()
                : List.of();
    }
}
