package io.frontdesk.chat.learning;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.intent.baseline.NearestExamples;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.serving.BertIntentClassifier;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/** Gives a language its first classifier after a start: the fine-tuned one if it is sound, else nearest examples. */
@Singleton
final class ModelStart {
    private static final Logger LOG = LoggerFactory.getLogger(ModelStart.class);

    private final LearningSettings settings;
    private final IntentClassifiers classifiers;
    private final ModelStatuses statuses;
    private final Encoders encoders;

    ModelStart(LearningSettings settings, IntentClassifiers classifiers, ModelStatuses statuses, Encoders encoders) {
        this.settings = settings;
        this.classifiers = classifiers;
        this.statuses = statuses;
        this.encoders = encoders;
    }

    void serveBest(LearnedLanguage language) {
        String lang = language.lang();
        TunedModels.Found found = new TunedModels(ModelStore.in(settings.data().models()), encoders).open(lang);
        if (!found.problems().isEmpty()) {
            String sentence = String.join("; ", found.problems());
            statuses.change(lang, status -> status.problem(sentence));
        }
        if (found.classifier().isPresent()) {
            serve(lang, found.classifier().get());
            return;
        }
        long start = System.nanoTime();
        Optional<NearestExamples> baseline = new Baselines(settings.pack(), encoders).of(language);
        baseline.ifPresent(ready -> {
            classifiers.serve(lang, ready);
            statuses.change(lang, status -> status.serving(ModelStatus.NEAREST, ready.version()));
            LOG.info("{}: nearest examples serve after {} ms", lang, (System.nanoTime() - start) / 1_000_000);
        });
    }

    void serve(String lang, BertIntentClassifier classifier) {
        String version = classifier.version();
        classifiers.serve(lang, classifier);
        statuses.change(lang, status -> status.serving(ModelStatus.TUNED, version));
        LOG.info("{}: the fine-tuned model {} serves", lang, version);
    }
}
