package io.frontdesk.chat.knowledge.version;

import static java.util.Objects.requireNonNull;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** Whether it is one's turn to write the next version. */
sealed interface WriterTurn {
    /** How long a writer may be silent before it counts as dead; each slice it writes begins that anew. */
    Duration SILENCE = Duration.ofSeconds(60);

    /**
     * It is.
     *
     * @param written the version, where it has been written already
     */
    record Taken(String writer, long number, @Nullable Version written) implements WriterTurn {
        public Taken {
            requireNonNull(writer, "writer");
        }

        Taken with(Version version) {
            return new Taken(writer, number, version);
        }

        /** Goes on holding the turn; refused where it went to another meanwhile, who has cleared away what was written. */
        void requireStill(Handle handle) {
            int held = handle.createUpdate(
                            "UPDATE knowledge_head SET writer_until = :until " + "WHERE one = 1 AND writer = :writer")
                    .bind("until", deadline())
                    .bind("writer", writer)
                    .execute();
            if (held == 0) {
                throw new WriterBusy();
            }
        }

        /** Ends the turn without a version; how many turns that were is of no interest. */
        int giveUp(Handle handle) {
            return handle.createUpdate(
                            "UPDATE knowledge_head SET writer = '', writer_until = 0 WHERE one = 1 AND writer = :writer")
                    .bind("writer", writer)
                    .execute();
        }

        /** Makes the version the newest and ends the turn. */
        void moveHead(Handle handle) {
            handle.createUpdate("UPDATE knowledge_head SET head = :number, writer = '', writer_until = 0 "
                            + "WHERE one = 1 AND writer = :writer")
                    .bind("number", number)
                    .bind("writer", writer)
                    .execute();
        }
    }

    /** What was expected is so no more. */
    record Late(@Nullable Version by) implements WriterTurn {}

    /** Another is writing. */
    record Busy() implements WriterTurn {}

    static WriterTurn take(Handle handle, String writer, Expectation expected) {
        if (!begin(handle, writer)) {
            return new Busy();
        }
        long head = VersionRows.head(handle);
        RevisionTable.clearAbove(handle, head);
        if (isMet(handle, expected, head)) {
            return new Taken(writer, head + 1, null);
        }
        new Taken(writer, head + 1, null).giveUp(handle);
        return new Late(inBetween(handle, expected, head).orElse(null));
    }

    private static boolean begin(Handle handle, String writer) {
        return handle.createUpdate("UPDATE knowledge_head SET writer = :writer, writer_until = :until "
                                + "WHERE one = 1 AND (writer = '' OR writer_until < :now)")
                        .bind("writer", writer)
                        .bind("until", deadline())
                        .bind("now", System.currentTimeMillis())
                        .execute()
                > 0;
    }

    private static boolean isMet(Handle handle, Expectation expected, long head) {
        return switch (expected) {
            case Expectation.Newest(long number) -> number == head;
            case Expectation.Unchanged entry -> RevisionTable.since(handle, entry.key(), head) == entry.since();
        };
    }

    private static Optional<Version> inBetween(Handle handle, Expectation expected, long head) {
        return switch (expected) {
            case Expectation.Newest _ -> VersionRows.find(handle, head);
            case Expectation.Unchanged entry -> VersionRows.lastTouching(handle, entry.key(), head);
        };
    }

    private static long deadline() {
        return System.currentTimeMillis() + SILENCE.toMillis();
    }
}
