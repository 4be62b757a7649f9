package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.FaqEntry;

/**
 * An entry as it is in the newest version.
 *
 * @param since the version in which it became what it is; tells one state of it from another
 * @param stale whether its variant in another language changed after it
 */
public record Revision(FaqEntry entry, long since, boolean stale) {
    public Revision {
        requireNonNull(entry, "entry");
    }
}
