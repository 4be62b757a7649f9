package io.frontdesk.chat.learning;

import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.registry.UnknownModel;
import io.frontdesk.intent.serving.BertIntentClassifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the fine-tuned model that should serve a language, or where it is broken the one served before it. */
final class TunedModels {
    private static final Logger LOG = LoggerFactory.getLogger(TunedModels.class);

    private final ModelStore store;
    private final Encoders encoders;

    TunedModels(ModelStore store, Encoders encoders) {
        this.store = store;
        this.encoders = encoders;
    }

    /** A sound classifier, if there is one, and a sentence for each model that was not. */
    record Found(Optional<BertIntentClassifier> classifier, List<String> problems) {}

    Found open(String lang) {
        List<String> problems = new ArrayList<>();
        Optional<String> version = store.current(lang);
        while (version.isPresent()) {
            try {
                return new Found(
                        Optional.of(BertIntentClassifier.open(store.place(lang, version.get()), encoders)), problems);
            } catch (CorruptModel | UnknownModel broken) {
                problems.add(String.valueOf(broken.getMessage()));
                LOG.error("{}", broken.getMessage());
                version = previous(lang, problems);
            }
        }
        return new Found(Optional.empty(), problems);
    }

    private Optional<String> previous(String lang, List<String> problems) {
        try {
            return Optional.of(store.rollback(lang));
        } catch (UnknownModel none) {
            return Optional.empty();
        } catch (CorruptModel broken) {
            problems.add(String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }
}
