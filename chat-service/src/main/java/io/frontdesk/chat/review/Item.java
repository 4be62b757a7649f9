package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Visitors' words of one language that say nearly the same; one decision serves them all.
 *
 * @param text how it was said first, masked; empty once that was erased
 * @param predicted what the classifier took it for when it was last said
 * @param standing how far it is decided
 * @param revision grows with every decision
 * @param size how often it was said, no visitor counted more than three times
 * @param gain what a person's look was worth when it was last weighed
 */
record Item(
        String id,
        String lang,
        String text,
        String predicted,
        double confidence,
        Standing standing,
        long revision,
        long size,
        double gain,
        Instant firstAt,
        Instant lastAt) {
    Item {
        requireNonNull(id, "id");
        requireNonNull(lang, "lang");
        requireNonNull(text, "text");
        requireNonNull(predicted, "predicted");
        requireNonNull(standing, "standing");
        requireNonNull(firstAt, "firstAt");
        requireNonNull(lastAt, "lastAt");
    }

    /** How far something is decided. */
    enum State {
        OPEN,
        /** One person has said; another must say the same. */
        SECOND,
        /** Persons contradict each other; a third decides. */
        CONFLICT,
        LABELLED,
        IGNORED,
        /** An entry that would answer it was drafted. */
        DRAFTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }

        boolean isToDo() {
            return switch (this) {
                case OPEN, SECOND, CONFLICT -> true;
                case LABELLED, IGNORED, DRAFTED -> false;
            };
        }
    }

    /**
     * A state and what it came with.
     *
     * @param label what was decided, or proposed by the first of two persons; else empty
     * @param draft the draft with an entry that was opened from it, or empty
     */
    record Standing(State state, String label, String draft) {
        static final Standing OPEN = new Standing(State.OPEN, "", "");

        Standing {
            requireNonNull(state, "state");
            requireNonNull(label, "label");
            requireNonNull(draft, "draft");
        }
    }
}
