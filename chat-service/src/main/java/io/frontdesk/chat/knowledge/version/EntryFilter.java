package io.frontdesk.chat.knowledge.version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which entries of the newest version are wanted; null and false mean all.
 *
 * @param text what must stand in id, question, phrasings or answer, whatever its capitals
 * @param today the day by which entries are expired or due for review
 */
public record EntryFilter(
        @Nullable String lang,
        @Nullable String text,
        @Nullable String category,
        boolean expired,
        boolean reviewDue,
        boolean stale,
        LocalDate today) {
    /** All entries. */
    public static final EntryFilter ALL = new EntryFilter(null, null, null, false, false, false, LocalDate.EPOCH);

    /** Those in one language, where given, that hold a text, where given. */
    public static EntryFilter holding(@Nullable String lang, @Nullable String text) {
        return new EntryFilter(lang, text, null, false, false, false, LocalDate.EPOCH);
    }
}
