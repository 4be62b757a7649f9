package io.frontdesk.retrieval;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** What tells an entry from all others: its id and its language. Sorts by both. */
public record EntryKey(String id, String lang) implements Comparable<EntryKey> {
    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::id).thenComparing(EntryKey::lang);

    public EntryKey {
        requireNonNull(id, "id");
        requireNonNull(lang, "lang");
    }

    public static EntryKey of(FaqEntry entry) {
        return new EntryKey(entry.id(), entry.lang());
    }

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + " in " + lang;
    }
}
