package io.frontdesk.chat.mining.proposal;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a topic relates to what is known already.
 *
 * @param intent the intent it belongs to, or null where it is new, or the same as an entry that names none
 * @param faq the id of the entry that answers it, or null where none does
 * @param similarity mean cosine of its questions to the nearest known phrasings, within -1 to 1
 */
public record Match(
        Kind kind, @Nullable String intent, @Nullable String faq, double similarity) {
    /** Whether there is nothing like it, an intent without this answer, or the very answer. */
    public enum Kind {
        NEW,
        EXTENDS,
        SAME
    }

    public Match {
        requireNonNull(kind, "kind");
    }

    static Match nothing(double similarity) {
        return new Match(Kind.NEW, null, null, similarity);
    }
}
