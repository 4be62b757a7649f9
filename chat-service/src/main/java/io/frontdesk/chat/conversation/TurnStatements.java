package io.frontdesk.chat.conversation;

import io.frontdesk.chat.conversation.ConversationRepository.Accepted;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** The changes to turns, each within a transaction that the caller commits. */
final class TurnStatements {
    /** Locks the conversation's row where the database locks rows; the next number is given out under that lock. */
    private static final String LOCK = "UPDATE conversation SET last_at = :at WHERE id = :id RETURNING seq";

    private static final String ASK = """
            INSERT INTO turn (conversation, seq, speaker, kind, body, at, ref, detail)
            VALUES (:id, :seq, 'visitor', :kind, :body, :at, :ref, :detail)
            ON CONFLICT (conversation, ref) DO NOTHING RETURNING seq""";

    private static final String REPLY = """
            INSERT INTO turn (conversation, seq, speaker, kind, body, at, detail, reply_to, decision, intent, confidence,
                lang, trace)
            VALUES (:id, :seq, :speaker, 'reply', :body, :at, :detail, :replyTo, :decision, :intent, :confidence,
                :lang, :trace)
            ON CONFLICT (conversation, reply_to) DO NOTHING RETURNING seq""";

    private TurnStatements() {}

    static Accepted accept(Handle handle, ConversationId id, VisitorMessage message, Instant at) {
        long seq = lock(handle, id, at) + 1;
        boolean added = handle.createQuery(ASK)
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("kind", TurnRow.kind(message))
                .bind("body", message.text())
                .bind("at", at.toEpochMilli())
                .bind("ref", message.ref())
                .bind("detail", TurnRow.detail(message))
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (!added) {
            return new Accepted(sameAsBefore(handle, id, message), true);
        }
        count(handle, id, seq);
        handle.createUpdate("INSERT INTO pending (conversation, seq, at) VALUES (:id, :seq, :at)")
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("at", at.toEpochMilli())
                .execute();
        if (message instanceof Leave leave) {
            keep(handle, id, seq, leave, at);
        }
        return new Accepted(new Turn.Asked(id, seq, message, at, null), false);
    }

    static Turn.Replied reply(Handle handle, ConversationId id, long replyTo, BotReply reply, Instant at) {
        long seq = lock(handle, id, at) + 1;
        @Nullable Trace trace = reply.trace();
        boolean added = handle.createQuery(REPLY)
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("speaker", reply.speaker().code())
                .bind("body", reply.text())
                .bind("at", at.toEpochMilli())
                .bind("detail", TurnRow.detail(reply))
                .bind("replyTo", replyTo)
                .bind(
                        "decision",
                        reply.outcome() == null ? null : reply.outcome().code())
                .bind("intent", reply.intent())
                .bind("confidence", reply.confidence())
                .bind("lang", trace == null ? null : trace.lang())
                .bind("trace", trace == null ? null : StoredDetail.write(trace))
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (!added) {
            return replyTo(handle, id, replyTo).orElseThrow(UnknownTurn::new);
        }
        count(handle, id, seq);
        settle(handle, id, replyTo, trace);
        return new Turn.Replied(id, seq, replyTo, reply, at, null, null);
    }

    static Turn.Replied rate(Handle handle, ConversationId id, long seq, Vote vote) {
        return handle.createQuery("UPDATE turn SET vote = :vote, vote_reason = :reason WHERE conversation = :id "
                        + "AND seq = :seq AND kind = 'reply' RETURNING " + TurnRow.COLUMNS)
                .bind("vote", vote.thumb().code())
                .bind("reason", vote.reason())
                .bind("id", id.toString())
                .bind("seq", seq)
                .map((row, context) -> TurnRow.replied(row, null))
                .findOne()
                .orElseThrow(UnknownTurn::new);
    }

    static Optional<Turn.Replied> replyTo(Handle handle, ConversationId id, long seq) {
        return handle.createQuery(
                        "SELECT " + TurnRow.COLUMNS + " FROM turn WHERE conversation = :id AND reply_to = :seq")
                .bind("id", id.toString())
                .bind("seq", seq)
                .map((row, context) -> TurnRow.replied(row, null))
                .findOne();
    }

    private static long lock(Handle handle, ConversationId id, Instant at) {
        return handle.createQuery(LOCK)
                .bind("id", id.toString())
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(UnknownConversation::new);
    }

    private static Turn.Asked sameAsBefore(Handle handle, ConversationId id, VisitorMessage message) {
        Turn.Asked before = handle.createQuery(
                        "SELECT " + TurnRow.COLUMNS + " FROM turn WHERE conversation = :id AND ref = :ref")
                .bind("id", id.toString())
                .bind("ref", message.ref())
                .map((row, context) -> TurnRow.asked(row))
                .one();
        if (!message.repeats(before.message())) {
            throw new RefReused(message.ref());
        }
        return before;
    }

    private static void count(Handle handle, ConversationId id, long seq) {
        handle.createUpdate("UPDATE conversation SET seq = :seq WHERE id = :id")
                .bind("seq", seq)
                .bind("id", id.toString())
                .execute();
    }

    private static void settle(Handle handle, ConversationId id, long replyTo, @Nullable Trace trace) {
        handle.createUpdate("DELETE FROM pending WHERE conversation = :id AND seq = :seq")
                .bind("id", id.toString())
                .bind("seq", replyTo)
                .execute();
        if (trace != null) {
            handle.createUpdate("UPDATE conversation SET lang = :lang WHERE id = :id")
                    .bind("lang", trace.lang())
                    .bind("id", id.toString())
                    .execute();
        }
    }

    private static void keep(Handle handle, ConversationId id, long seq, Leave leave, Instant at) {
        Update insert =
                handle.createUpdate("INSERT INTO left_message (id, conversation, seq, name, contact, message, at, "
                        + "done) VALUES (:message, :id, :seq, :name, :contact, :text, :at, 0)");
        insert.bind("message", ConversationId.fresh().toString())
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("name", leave.name())
                .bind("contact", leave.contact())
                .bind("text", leave.text())
                .bind("at", at.toEpochMilli())
                .execute();
    }
}
