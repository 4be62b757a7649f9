package io.frontdesk.chat.knowledge;

import io.frontdesk.retrieval.FaqEntry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The difference between what is served and what a file brings. Publishes nothing. */
record CorpusChange(List<FaqEntry> after, int added, int changed, int removed, int unchanged) {
    private record Key(String id, String lang) {
        static Key of(FaqEntry entry) {
            return new Key(entry.id(), entry.lang());
        }
    }

    static CorpusChange of(List<FaqEntry> before, List<FaqEntry> brought, boolean replace) {
        Map<Key, FaqEntry> old = new LinkedHashMap<>();
        before.forEach(entry -> old.put(Key.of(entry), entry));
        Map<Key, FaqEntry> after = replace ? new LinkedHashMap<>() : new LinkedHashMap<>(old);
        int added = 0;
        int unchanged = 0;
        for (FaqEntry entry : brought) {
            FaqEntry was = old.get(Key.of(entry));
            added += was == null ? 1 : 0;
            unchanged += entry.equals(was) ? 1 : 0;
            after.put(Key.of(entry), entry);
        }
        long removed =
                old.keySet().stream().filter(key -> !after.containsKey(key)).count();
        int changed = brought.size() - added - unchanged;
        return new CorpusChange(new ArrayList<>(after.values()), added, changed, Math.toIntExact(removed), unchanged);
    }

    boolean isNothing() {
        return added + changed + removed == 0;
    }
}
