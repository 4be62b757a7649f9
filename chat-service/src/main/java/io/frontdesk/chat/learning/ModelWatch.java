package io.frontdesk.chat.learning;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelStore;
import io.frontdesk.intent.registry.UnknownModel;
import io.frontdesk.intent.serving.BertIntentClassifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Serves what {@code models promote} and {@code models rollback} name, without a restart: the model is opened and warm before
 * the first message reaches it. A broken one is reported, and the old one goes on.
 */
@Singleton
final class ModelWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);
    private static final long EVERY_MILLIS = 1000;

    private final LearningSettings settings;
    private final IntentClassifiers classifiers;
    private final ModelStart start;
    private final ModelStatuses statuses;
    private final Encoders encoders;
    private final Map<String, Pointer> seen = new ConcurrentHashMap<>();
    private final Map<String, String> broken = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("model-watch").factory());

    ModelWatch(
            LearningSettings settings,
            IntentClassifiers classifiers,
            ModelStart start,
            ModelStatuses statuses,
            Encoders encoders) {
        this.settings = settings;
        this.classifiers = classifiers;
        this.start = start;
        this.statuses = statuses;
        this.encoders = encoders;
    }

    /** Looks once a second from now on whether {@code lang} is to be served by another model. */
    void follow(String lang) {
        seen.put(lang, new Pointer(pointer(lang), true));
        ScheduledFuture<?> _ =
                thread.scheduleWithFixedDelay(() -> look(lang), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A change is acted on at the second look: whoever trains here promotes first and serves right after. */
    private void look(String lang) {
        try {
            Pointer before = seen.getOrDefault(lang, new Pointer("", true));
            Pointer now = new Pointer(pointer(lang), false);
            if (before.version.equals(now.version) && before.settled && isPassedBy(lang, now.version)) {
                seen.put(lang, now);
            } else if (before.version.equals(now.version) && !before.settled) {
                serve(lang, now.version);
                seen.put(lang, new Pointer(now.version, true));
            } else if (!before.version.equals(now.version)) {
                seen.put(lang, now);
            }
        } catch (RuntimeException unexpected) {
            LOG.error("{}: the models' folder cannot be looked at", lang, unexpected);
        }
    }

    /** Whether another model serves: it changed there and back between two looks. One that is broken stays passed by. */
    private boolean isPassedBy(String lang, String version) {
        return !version.isEmpty()
                && !version.equals(broken.get(lang))
                && classifiers.version(lang).filter(version::equals).isEmpty();
    }

    private void serve(String lang, String version) {
        if (version.isEmpty()
                || classifiers.version(lang).filter(version::equals).isPresent()) {
            return;
        }
        try {
            ModelStore store = ModelStore.in(settings.data().models());
            start.serve(lang, BertIntentClassifier.open(store.place(lang, version), encoders));
            broken.remove(lang);
        } catch (CorruptModel | UnknownModel unusable) {
            broken.put(lang, version);
            LOG.error("{}: {}", lang, unusable.getMessage());
            statuses.change(lang, status -> status.problem(String.valueOf(unusable.getMessage())));
        }
    }

    private String pointer(String lang) {
        return ModelStore.in(settings.data().models()).current(lang).orElse("");
    }

    @Override
    @PreDestroy
    public void close() {
        thread.shutdownNow();
    }

    /** @param settled whether what it names was acted on */
    private record Pointer(String version, boolean settled) {}
}
