package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which entries of the newest version are wanted; null and no condition mean all.
 *
 * @param text what must stand in id, question, phrasings or answer, whatever its capitals
 * @param owner whoever answers for the entry, by the very name
 * @param conditions all of which must hold
 * @param today the day by which entries are expired, upcoming or due for review
 */
public record EntryFilter(
        @Nullable String lang,
        @Nullable String text,
        @Nullable String category,
        @Nullable String owner,
        Set<Condition> conditions,
        LocalDate today) {
    /** What may be the matter with an entry. */
    public enum Condition {
        /** Its last day has passed. */
        EXPIRED,
        /** Its first day is yet to come. */
        UPCOMING,
        /** Its owner should look at it again. */
        REVIEW_DUE,
        /** Its variant in another language has changed since. */
        STALE
    }

    public EntryFilter {
        conditions = Set.copyOf(conditions);
        requireNonNull(today, "today");
    }

    /** All entries. */
    public static final EntryFilter ALL = holding(null, null);

    boolean namesToday() {
        return conditions.stream().anyMatch(condition -> condition != Condition.STALE);
    }

    /** Those in one language, where given, that hold a text, where given. */
    public static EntryFilter holding(@Nullable String lang, @Nullable String text) {
        return new EntryFilter(lang, text, null, null, Set.of(), LocalDate.EPOCH);
    }
}
