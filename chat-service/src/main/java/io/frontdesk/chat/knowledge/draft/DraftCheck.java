package io.frontdesk.chat.knowledge.draft;

import io.frontdesk.chat.knowledge.version.Difference;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a draft's file and tells what it would change. Changes nothing itself. */
@Singleton
public final class DraftCheck {
    private final Versions versions;

    DraftCheck(Versions versions) {
        this.versions = versions;
    }

    public CheckedDraft check(Draft draft, byte[] content) {
        DraftOptions options = draft.options();
        FaqImport file =
                CorrectedFile.of(FaqFile.read(content, draft.fileName(), options.settings()), options.corrections());
        List<FaqEntry> before = versions.entries(draft.base());
        List<FaqEntry> after = after(before, file, options.mode());
        return new CheckedDraft(draft, file, after, Difference.between(before, after));
    }

    private static List<FaqEntry> after(List<FaqEntry> before, FaqImport file, DraftOptions.Mode mode) {
        Map<EntryKey, FaqEntry> after = new LinkedHashMap<>();
        if (mode == DraftOptions.Mode.MERGE) {
            before.forEach(entry -> after.put(EntryKey.of(entry), entry));
        }
        file.entries().forEach(entry -> after.put(EntryKey.of(entry), entry));
        return List.copyOf(after.values());
    }
}
