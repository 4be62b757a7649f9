package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;

import java.util.Optional;

/** What happened to one entry between two versions. */
public sealed interface EntryChange {
    EntryKey key();

    /** The entry in the later version, where it is there. */
    Optional<FaqEntry> result();

    /** The same, the other way round. */
    EntryChange reversed();

    record Added(FaqEntry entry) implements EntryChange {
        public Added {
            requireNonNull(entry, "entry");
        }

        @Override
        public EntryKey key() {
            return EntryKey.of(entry);
        }

        @Override
        public Optional<FaqEntry> result() {
            return Optional.of(entry);
        }

        @Override
        public EntryChange reversed() {
            return new Removed(entry);
        }
    }

    record Changed(FaqEntry before, FaqEntry after) implements EntryChange {
        public Changed {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public EntryKey key() {
            return EntryKey.of(after);
        }

        @Override
        public Optional<FaqEntry> result() {
            return Optional.of(after);
        }

        @Override
        public EntryChange reversed() {
            return new Changed(after, before);
        }

        /** Whether variants in other languages may no longer say the same. */
        public boolean isRewritten() {
            return !before.question().equals(after.question())
                    || !before.answer().equals(after.answer());
        }
    }

    record Removed(FaqEntry entry) implements EntryChange {
        public Removed {
            requireNonNull(entry, "entry");
        }

        @Override
        public EntryKey key() {
            return EntryKey.of(entry);
        }

        @Override
        public Optional<FaqEntry> result() {
            return Optional.empty();
        }

        @Override
        public EntryChange reversed() {
            return new Added(entry);
        }
    }
}
