package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Sets the labels of visitors' words, within a transaction that the caller commits. */
public final class LabelStatements {
    /** The number of the visitor's words behind :seq; where there are none, nothing has it. */
    private static final String WORDS = """
            SELECT q.seq FROM turn t JOIN turn q ON q.conversation = t.conversation
                AND q.seq = COALESCE(t.reply_to, t.seq) AND q.speaker = 'visitor'
                WHERE t.conversation = :id AND t.seq = :seq""";

    private static final String LAST =
            "SELECT seq FROM turn WHERE conversation = :id AND kind = 'say' AND body <> '' ORDER BY seq DESC LIMIT 1";

    private LabelStatements() {}

    /** False where there are no such words. */
    static boolean correct(
            Handle handle, ConversationId id, long seq, @Nullable String label, AgentFace by, Instant at) {
        Optional<Long> words = handle.createQuery(WORDS)
                .bind("id", id.toString())
                .bind("seq", seq)
                .mapTo(Long.class)
                .findOne();
        words.ifPresent(found -> set(handle, id, found, label, by, at));
        return words.isPresent();
    }

    /** The same for the visitor's last own words. */
    static boolean correctLast(Handle handle, ConversationId id, String label, AgentFace by, Instant at) {
        Optional<Long> last = handle.createQuery(LAST)
                .bind("id", id.toString())
                .mapTo(Long.class)
                .findOne();
        last.ifPresent(found -> set(handle, id, found, label, by, at));
        return last.isPresent();
    }

    private static void set(
            Handle handle, ConversationId id, long seq, @Nullable String label, AgentFace by, Instant at) {
        ConversationRow.lock(handle, id, at); // whoever looks for what changed finds it
        mark(handle, id, seq, label);
        FeedbackStatements.labelled(handle, id, seq, label, by, at);
    }

    /** Shows the label, null for none, on the visitor's words at {@code seq} and on their reply; nobody is told of it. */
    public static void mark(Handle handle, ConversationId id, long seq, @Nullable String label) {
        handle.createUpdate("UPDATE turn SET corrected_label = :label WHERE conversation = :id "
                        + "AND (seq = :seq OR reply_to = :seq)")
                .bind("label", label)
                .bind("id", id.toString())
                .bind("seq", seq)
                .execute();
    }
}
