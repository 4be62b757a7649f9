package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.serving.Overloaded;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The classifier that serves each language, and beside it for a while a candidate that serves some conversations. Changing
 * one neither drops nor delays a message, and each message is read by one of them as a whole.
 */
@Singleton
public final class IntentClassifiers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IntentClassifiers.class);

    private final Map<String, SharedClassifier> serving = new ConcurrentHashMap<>();
    private final Map<String, Trial> trials = new ConcurrentHashMap<>();

    /**
     * What the serving classifier says, with all that is needed to judge it.
     *
     * @param familiar the intents it has learned from enough examples to be heard about
     */
    public record Reading(Prediction prediction, Thresholds thresholds, String version, Set<String> familiar) {
        boolean isFamiliarWith(String intent) {
            return familiar.contains(intent);
        }
    }

    /**
     * A candidate and the conversations it serves.
     *
     * @param failures how often it could not read a message, which the serving classifier read then
     */
    private record Trial(SharedClassifier candidate, Predicate<ConversationId> takes, AtomicLong failures) {}

    /**
     * Lets {@code classifier} serve {@code lang} from the next message on, and takes it over: it is closed when another one
     * has replaced it and its last message is through.
     */
    public synchronized void serve(String lang, IntentClassifier classifier) {
        replace(lang, new SharedClassifier(classifier));
    }

    /** Opens a trial of {@code candidate}, which is taken over, in the place of any other one. */
    public synchronized void tryOut(String lang, IntentClassifier candidate, Predicate<ConversationId> takes) {
        release(trials.put(lang, new Trial(new SharedClassifier(candidate), takes, new AtomicLong())));
    }

    /** Lets the candidate serve other conversations from the next message on. */
    public synchronized void tryOut(String lang, Predicate<ConversationId> takes) {
        trials.computeIfPresent(lang, (key, trial) -> new Trial(trial.candidate, takes, trial.failures));
    }

    /** Ends the trial, if there is one; its last message goes through. */
    public synchronized void endTrial(String lang) {
        release(trials.remove(lang));
    }

    /** Lets the candidate of this version serve all from the next message on; false where no such one is tried out. */
    public synchronized boolean adopt(String lang, String version) {
        Trial trial = trials.get(lang);
        if (trial == null || !trial.candidate.classifier().version().equals(version)) {
            return false;
        }
        replace(lang, trial.candidate);
        trials.remove(lang);
        return true;
    }

    /** Classifies {@code text}, or gives nothing where the language has no classifier yet. Blocks. */
    public Optional<Reading> read(String lang, String text) {
        return lend(lang, shared -> shared.read(text));
    }

    /** The same by the candidate where it serves {@code talk}. */
    public Optional<Reading> read(String lang, String text, @Nullable ConversationId talk) {
        Trial trial = trials.get(lang);
        if (talk == null || trial == null || !trial.takes.test(talk)) {
            return read(lang, text);
        }
        return readTried(trial, text).or(() -> read(lang, text));
    }

    /** What the candidate says of {@code text}, whoever asked; nothing where none is tried out. */
    public Optional<Reading> readByCandidate(String lang, String text) {
        return Optional.ofNullable(trials.get(lang)).flatMap(trial -> readTried(trial, text));
    }

    /** A candidate that breaks costs no message its answer. */
    private static Optional<Reading> readTried(Trial trial, String text) {
        if (!trial.candidate.acquire()) {
            return Optional.empty(); // the trial ended just now
        }
        try {
            return Optional.of(trial.candidate.read(text));
        } catch (Overloaded busy) {
            throw busy;
        } catch (RuntimeException broken) {
            LOG.error("the candidate {} broke", trial.candidate.classifier().version(), broken);
            trial.failures.incrementAndGet();
            return Optional.empty();
        } finally {
            trial.candidate.release();
        }
    }

    /** Lends what serves {@code lang}, which stays open meanwhile, or gives nothing where nothing does. */
    public <T> Optional<T> borrow(String lang, Function<IntentClassifier, T> use) {
        return lend(lang, shared -> use.apply(shared.classifier()));
    }

    private <T> Optional<T> lend(String lang, Function<SharedClassifier, T> use) {
        while (true) {
            SharedClassifier shared = serving.get(lang);
            if (shared == null) {
                return Optional.empty();
            }
            if (shared.acquire()) {
                try {
                    return Optional.of(use.apply(shared));
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

    /** The version of the candidate that is tried out. */
    public Optional<String> candidate(String lang) {
        return Optional.ofNullable(trials.get(lang))
                .map(trial -> trial.candidate.classifier().version());
    }

    /** How often the candidate could not read a message since its trial began. */
    public long failures(String lang) {
        return Optional.ofNullable(trials.get(lang))
                .map(trial -> trial.failures.get())
                .orElse(0L);
    }

    private void replace(String lang, SharedClassifier next) {
        SharedClassifier before = serving.put(lang, next);
        if (before != null) {
            before.release();
        }
    }

    private static void release(@Nullable Trial trial) {
        if (trial != null) {
            trial.candidate.release();
        }
    }

    @Override
    @PreDestroy
    public synchronized void close() {
        trials.keySet().forEach(this::endTrial);
        serving.keySet().forEach(lang -> {
            SharedClassifier last = serving.remove(lang);
            if (last != null) {
                last.release();
            }
        });
    }
}
