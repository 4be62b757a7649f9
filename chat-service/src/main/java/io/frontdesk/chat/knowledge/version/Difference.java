package io.frontdesk.chat.knowledge.version;

import io.frontdesk.chat.knowledge.version.EntryChange.Added;
import io.frontdesk.chat.knowledge.version.EntryChange.Changed;
import io.frontdesk.chat.knowledge.version.EntryChange.Removed;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.EntryChanges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that differs between two states of the knowledge, by id and language. */
public record Difference(List<EntryChange> changes) {
    public static final Difference NONE = new Difference(List.of());

    public Difference {
        changes =
                changes.stream().sorted(Comparator.comparing(EntryChange::key)).toList();
    }

    public static Difference between(Collection<FaqEntry> before, Collection<FaqEntry> after) {
        Map<EntryKey, FaqEntry> old = byKey(before);
        List<EntryChange> changes = new ArrayList<>();
        byKey(after).forEach((key, entry) -> {
            FaqEntry was = old.remove(key);
            if (was == null) {
                changes.add(new Added(entry));
            } else if (!was.equals(entry)) {
                changes.add(new Changed(was, entry));
            }
        });
        old.values().forEach(entry -> changes.add(new Removed(entry)));
        return new Difference(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public Version.Counts counts() {
        return new Version.Counts(count(Added.class), count(Changed.class), count(Removed.class));
    }

    public Difference reversed() {
        return new Difference(changes.stream().map(EntryChange::reversed).toList());
    }

    /** The same as an index takes it. */
    public EntryChanges forIndex() {
        List<EntryKey> removed = changes.stream()
                .filter(Removed.class::isInstance)
                .map(EntryChange::key)
                .toList();
        return new EntryChanges(results(), removed);
    }

    /** Entries that are new or other than before. */
    public List<FaqEntry> results() {
        return changes.stream().flatMap(change -> change.result().stream()).toList();
    }

    private long count(Class<? extends EntryChange> kind) {
        return changes.stream().filter(kind::isInstance).count();
    }

    private static Map<EntryKey, FaqEntry> byKey(Collection<FaqEntry> entries) {
        Map<EntryKey, FaqEntry> byKey = new TreeMap<>();
        entries.forEach(entry -> byKey.put(EntryKey.of(entry), entry));
        return byKey;
    }
}
