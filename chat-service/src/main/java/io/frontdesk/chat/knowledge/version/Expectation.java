package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.EntryKey;

/** What must still be so when a version is written, or nothing is. */
public sealed interface Expectation {
    /** That {@code number} is the newest version, 0 before the first. */
    record Newest(long number) implements Expectation {}

    /** That an entry is as it has been since version {@code since}; 0 means that it is not there. */
    record Unchanged(EntryKey key, long since) implements Expectation {
        public Unchanged {
            requireNonNull(key, "key");
        }
    }
}
