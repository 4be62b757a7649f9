package io.frontdesk.chat.dialogue;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The classifier that serves each language. Changing one neither drops nor delays a message. */
@Singleton
public final class IntentClassifiers implements AutoCloseable {
    private final Map<String, SharedClassifier> serving = new ConcurrentHashMap<>();

    /** What the serving classifier says, with all that is needed to judge it. */
    public record Reading(Prediction prediction, Thresholds thresholds, String version) {}

    /**
     * Lets {@code classifier} serve {@code lang} from the next message on, and takes it over: it is closed when another one
     * has replaced it and its last message is through.
     */
    public void serve(String lang, IntentClassifier classifier) {
        SharedClassifier before = serving.put(lang, new SharedClassifier(classifier));
        if (before != null) {
            before.release();
        }
    }

    /** Classifies {@code text}, or gives nothing where the language has no classifier yet. Blocks. */
    public Optional<Reading> read(String lang, String text) {
        while (true) {
            SharedClassifier shared = serving.get(lang);
            if (shared == null) {
                return Optional.empty();
            }
            if (shared.acquire()) {
                try {
                    IntentClassifier classifier = shared.classifier();
                    return Optional.of(
                            new Reading(classifier.classify(text), classifier.thresholds(), classifier.version()));
                } finally {
                    shared.release();
                }
            }
        }
    }

    /** The version that serves {@code lang}. */
    public Optional<String> version(String lang) {
        return Optional.ofNullable(serving.get(lang))
                .map(shared -> shared.classifier().version());
    }

    @Override
    @PreDestroy
    public void close() {
        serving.keySet().forEach(lang -> {
            SharedClassifier last = serving.remove(lang);
            if (last != null) {
                last.release();
            }
        });
    }
}
