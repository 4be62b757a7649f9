package io.frontdesk.chat.knowledge.publishing;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.version.Publication;
import io.frontdesk.retrieval.EntryKey;

import java.util.List;

/** What became of a draft that was to be published. */
public sealed interface DraftPublication {
    /** It holds nothing, or bad rows that are not meant to be left out; nothing was changed. */
    record Refused(CheckedDraft draft) implements DraftPublication {
        public Refused {
            requireNonNull(draft, "draft");
        }
    }

    /** Others have changed these entries since somebody looked at the draft; nothing was changed. */
    record Conflict(List<EntryKey> entries) implements DraftPublication {
        public Conflict {
            entries = List.copyOf(entries);
        }
    }

    /** What the writer of versions says. */
    record Told(Publication publication) implements DraftPublication {
        public Told {
            requireNonNull(publication, "publication");
        }
    }
}
