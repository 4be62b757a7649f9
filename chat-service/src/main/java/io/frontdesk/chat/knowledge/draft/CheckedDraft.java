package io.frontdesk.chat.knowledge.draft;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.knowledge.version.Difference;
import io.frontdesk.chat.knowledge.version.Version.Counts;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqImport;

import java.util.List;

/**
 * A draft with what its file holds and what publishing it would change.
 *
 * @param after all entries there would be
 * @param difference from the draft's base to those
 */
public record CheckedDraft(Draft draft, FaqImport file, List<FaqEntry> after, Difference difference) {
    public CheckedDraft {
        requireNonNull(draft, "draft");
        requireNonNull(file, "file");
        after = List.copyOf(after);
        requireNonNull(difference, "difference");
    }

    /** Whether it may be published: it holds something, and its bad rows are none or are meant to be left out. */
    public boolean isPublishable() {
        return !file.entries().isEmpty() && (file.clean() || draft.options().skipBad());
    }

    /** How many of the file's entries are there already, word for word. */
    public long unchanged() {
        Counts counts = difference.counts();
        return file.entries().size() - counts.added() - counts.changed();
    }
}
