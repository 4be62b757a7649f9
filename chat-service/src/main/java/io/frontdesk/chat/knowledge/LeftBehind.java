package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.version.EntryChange;
import io.frontdesk.chat.knowledge.version.EntryChange.Changed;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the entries whose variant in another language a draft rewrites, while it leaves them as they are. */
final class LeftBehind {
    private LeftBehind() {}

    static List<FindingView> by(CheckedDraft draft) {
        List<EntryChange> changes = draft.difference().changes();
        Set<EntryKey> touched = changes.stream().map(EntryChange::key).collect(Collectors.toSet());
        Map<String, List<FaqEntry>> untouched = draft.after().stream()
                .filter(entry -> !touched.contains(EntryKey.of(entry)))
                .collect(Collectors.groupingBy(FaqEntry::id));
        return changes.stream()
                .flatMap(LeftBehind::rewritten)
                .flatMap(rewritten -> untouched.getOrDefault(rewritten.id(), List.of()).stream()
                        .map(entry -> FindingView.stale(entry, rewritten)))
                .toList();
    }

    private static Stream<FaqEntry> rewritten(EntryChange change) {
        return change instanceof Changed changed && changed.isRewritten() ? Stream.of(changed.after()) : Stream.empty();
    }
}
