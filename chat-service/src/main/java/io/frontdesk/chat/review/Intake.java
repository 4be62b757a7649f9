package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Feedback;
import io.frontdesk.chat.conversation.FeedbackLog;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.intent.Utterance;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes conversations in that have changed: their words become items, or join those that say nearly the same. A conversation
 * is looked at once for each of its versions, so clocks that jump and servers that stop lose and double nothing. Blocks the
 * caller.
 */
@Singleton
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** What happened longer ago is history. */
    private static final Duration BACK = Duration.ofDays(60);

    private static final int AT_ONCE = 200;

    private static final String CHANGED = """
            SELECT c.id AS id, c.version AS version FROM conversation c
            LEFT JOIN review_seen s ON s.conversation = c.id
            WHERE c.changed_at >= :since AND c.seq > 0 AND (s.version IS NULL OR s.version <> c.version)
            ORDER BY c.changed_at, c.id LIMIT :most""";

    private static final String SEEN = """
            INSERT INTO review_seen (conversation, version) VALUES (:id, :version)
            ON CONFLICT (conversation) DO UPDATE SET version = excluded.version""";

    private final Store store;
    private final CandidateReader reader;
    private final Crowds crowds;
    private final Decisions decisions;
    private final IntentCatalog intents;
    private final InstantSource clock;

    Intake(
            Store store,
            CandidateReader reader,
            Crowds crowds,
            Decisions decisions,
            IntentCatalog intents,
            InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.crowds = crowds;
        this.decisions = decisions;
        this.intents = intents;
        this.clock = clock;
    }

    private record Changed(ConversationId id, long version) {}

    /**
     * Takes in some of what has changed; how many conversations that were.
     *
     * @param gently whether to rest after each as long as it took, for nobody waits for it and customers need the processor
     */
    int takeSome(boolean gently) {
        List<Changed> changed = changed();
        if (!changed.isEmpty()) {
            crowds.refresh();
        }
        for (Changed each : changed) {
            long start = System.nanoTime();
            tryToTake(each);
            if (gently) {
                LockSupport.parkNanos(System.nanoTime() - start);
            }
        }
        return changed.size();
    }

    /** One that cannot be read holds up no other. */
    private void tryToTake(Changed changed) {
        try {
            take(changed);
        } catch (IllegalStateException damaged) {
            LOG.error("conversation {} is left out of the review", changed.id(), damaged);
            write(handle -> seen(handle, changed));
        }
    }

    private void take(Changed changed) {
        List<Feedback> feedback = store.readNow(handle -> FeedbackLog.of(handle, changed.id()));
        List<Crowds.Placed> placed = reader.of(changed.id(), feedback).stream()
                .flatMap(candidate -> crowds.place(candidate).stream())
                .toList();
        write(handle -> keep(handle, changed, placed, feedback));
    }

    private int keep(Handle handle, Changed changed, List<Crowds.Placed> placed, List<Feedback> feedback) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, String> languages = new LinkedHashMap<>();
        for (Crowds.Placed each : placed) {
            languages.put(crowds.keep(handle, each, now), each.lang());
        }
        languages.forEach((item, lang) -> crowds.weigh(handle, lang, item));
        Candidates.labels(feedback).stream()
                .filter(label -> isKnown(label.value()))
                .forEach(label -> TurnRows.itemOf(handle, changed.id(), label.seq())
                        .ifPresent(item -> decisions.heard(handle, item, label, now)));
        return seen(handle, changed);
    }

    private static int seen(Handle handle, Changed changed) {
        return handle.createUpdate(SEEN)
                .bind("id", changed.id().toString())
                .bind("version", changed.version())
                .execute();
    }

    /** A label whose intent is gone since says nothing any more. */
    private boolean isKnown(String label) {
        return label.equals(Utterance.OUT_OF_SCOPE) || intents.find(label).isPresent();
    }

    private List<Changed> changed() {
        return store.readNow(handle -> handle.createQuery(CHANGED)
                .bind("since", clock.instant().minus(BACK).toEpochMilli())
                .bind("most", AT_ONCE)
                .map((row, context) ->
                        new Changed(ConversationId.parse(row.getString("id")).orElseThrow(), row.getLong("version")))
                .list());
    }

    private interface Change {
        int make(Handle handle);
    }

    private void write(Change change) {
        requireNonNull(store.change(change::make).block());
    }
}
