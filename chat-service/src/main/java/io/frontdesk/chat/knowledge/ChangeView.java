package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.frontdesk.chat.knowledge.version.Difference;
import io.frontdesk.chat.knowledge.version.EntryChange;
import io.frontdesk.chat.knowledge.version.Version.Counts;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.StoredEntry;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What happened to one entry, field by field.
 *
 * @param kind {@code added}, {@code changed} or {@code removed}
 */
@Serdeable
record ChangeView(String kind, String id, String lang, List<Field> fields) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A field before and after; a list has a text for each item, what is not there has none. */
    @Serdeable
    record Field(String name, List<String> before, List<String> after) {
        boolean differs() {
            return !before.equals(after);
        }
    }

    /** A page of a difference and its counts as a whole. */
    @Serdeable
    record Page(long added, long changed, long removed, List<ChangeView> changes) {
        static Page of(Difference difference, int offset, int limit) {
            Counts counts = difference.counts();
            List<ChangeView> page = difference.changes().stream()
                    .skip(Math.max(0, offset))
                    .limit(limit)
                    .map(ChangeView::of)
                    .toList();
            return new Page(counts.added(), counts.changed(), counts.removed(), page);
        }
    }

    static ChangeView of(EntryChange change) {
        EntryKey key = change.key();
        return switch (change) {
            case EntryChange.Added(FaqEntry entry) -> view("added", key, null, entry);
            case EntryChange.Changed(FaqEntry before, FaqEntry after) -> view("changed", key, before, after);
            case EntryChange.Removed(FaqEntry entry) -> view("removed", key, entry, null);
        };
    }

    private static ChangeView view(String kind, EntryKey key, @Nullable FaqEntry before, @Nullable FaqEntry after) {
        JsonNode old = json(before);
        JsonNode now = json(after);
        List<Field> fields = new ArrayList<>();
        Iterator<String> names = (after == null ? old : now).fieldNames();
        names.forEachRemaining(name -> fields.add(new Field(name, texts(old.path(name)), texts(now.path(name)))));
        return new ChangeView(
                kind,
                key.id(),
                key.lang(),
                fields.stream().filter(Field::differs).toList());
    }

    private static JsonNode json(@Nullable FaqEntry entry) {
        try {
            return entry == null ? JSON.createObjectNode() : JSON.readTree(StoredEntry.write(entry));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an entry is written as JSON", impossible);
        }
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof ArrayNode list) {
            list.forEach(item -> texts.add(item.asText()));
        } else if (value.isTextual() && !value.textValue().isEmpty()) {
            texts.add(value.textValue());
        }
        return texts;
    }
}
