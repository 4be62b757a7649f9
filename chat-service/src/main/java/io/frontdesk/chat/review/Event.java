package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.review.Item.Standing;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that was decided of an item.
 *
 * @param revision the item's after it
 * @param label what was said, or empty
 */
record Event(String id, String item, long revision, Instant at, Person by, Action action, String label) {
    Event {
        requireNonNull(id, "id");
        requireNonNull(item, "item");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(action, "action");
        requireNonNull(label, "label");
    }

    /** What somebody did. */
    enum Action {
        /** Said that what was predicted is right. */
        ACCEPT,
        CORRECT,
        /** Gave a label in the conversation. */
        AGENT,
        NEW_INTENT,
        NEW_ENTRY,
        IGNORE,
        UNDO;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How an item stood, and who stood by what. */
    record Before(Standing standing, Ballot ballot) {
        Before {
            requireNonNull(standing, "standing");
            requireNonNull(ballot, "ballot");
        }
    }
}
