package io.frontdesk.chat.learning;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.learning.lineage.ModelShelf;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.registry.UnknownModel;
import io.frontdesk.intent.serving.BertIntentClassifier;
import jakarta.inject.Singleton;

import java.util.Optional;

/**
 * Changes what serves a language on this node: open and warm first, then noted in the data folder, so that the next start
 * finds it, and then in service. Where any of that fails the one before goes on serving. Blocks the caller.
 */
@Singleton
public final class ModelSwitch {
    private final LearningSettings settings;
    private final ModelStart start;
    private final IntentClassifiers classifiers;
    private final ModelStatuses statuses;
    private final ModelShelf shelf;
    private final Encoders encoders;

    ModelSwitch(
            LearningSettings settings,
            ModelStart start,
            IntentClassifiers classifiers,
            ModelStatuses statuses,
            ModelShelf shelf,
            Encoders encoders) {
        this.settings = settings;
        this.start = start;
        this.classifiers = classifiers;
        this.statuses = statuses;
        this.shelf = shelf;
        this.encoders = encoders;
    }

    /** Whether this node has the model or can fetch it. */
    public boolean has(String lang, String version) {
        return models().versions(lang).contains(version) || shelf.isElsewhere(lang, version);
    }

    /** What the data folder says should serve. */
    public Optional<String> current(String lang) {
        return models().current(lang);
    }

    /** The model, checked and warm; {@link CorruptModel} or {@link UnknownModel} where it is not whole. */
    public BertIntentClassifier open(String lang, String version) {
        if (shelf.isElsewhere(lang, version)) {
            shelf.fetch(lang, version);
        }
        return BertIntentClassifier.open(models().place(lang, version), encoders);
    }

    /** Lets a version serve all; one that is tried out already needs no opening. */
    public void promote(String lang, String version) {
        if (classifiers.version(lang).filter(version::equals).isPresent()) {
            models().promote(lang, version);
            return;
        }
        if (classifiers.candidate(lang).filter(version::equals).isPresent()) {
            models().promote(lang, version);
            if (classifiers.adopt(lang, version)) {
                statuses.change(
                        lang,
                        status -> status.serving(ModelStatus.TUNED, version).sound());
                return;
            }
        }
        BertIntentClassifier opened = open(lang, version);
        models().promote(lang, version);
        start.serve(lang, opened);
        statuses.change(lang, ModelStatus::sound);
    }

    /** Lets nearest examples serve, as before the first model. */
    public void retire(String lang) {
        models().retire(lang);
        LearnedLanguage.all().stream()
                .filter(language -> language.lang().equals(lang))
                .forEach(start::serveBest);
    }

    /** Shows what is wrong with what should serve. */
    public void complain(String lang, String sentence) {
        statuses.change(lang, status -> status.problem(sentence));
    }

    private ModelStore models() {
        return ModelStore.in(settings.data().models());
    }
}
