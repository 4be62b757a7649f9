package io.frontdesk.chat.conversation;

import io.frontdesk.chat.conversation.ConversationRepository.Accepted;
import io.frontdesk.chat.conversation.StoredFile.Side;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** The changes that customers and the bot make to turns, each within a transaction that the caller commits. */
final class TurnStatements {
    private static final String INSERT = """
            INSERT INTO turn (conversation, seq, speaker, kind, body, at, ref, detail, reply_to, decision, intent,
                confidence, lang, trace)
            VALUES (:id, :seq, :speaker, :kind, :body, :at, :ref, :detail, :replyTo, :decision, :intent, :confidence,
                :lang, :trace)""";

    private final NoticeStatements notices;

    TurnStatements(NoticeStatements notices) {
        this.notices = notices;
    }

    Accepted accept(Handle handle, ConversationId id, VisitorMessage message, AcceptTerms terms, Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        Optional<Turn.Asked> before = asked(handle, id, message.ref());
        if (before.isPresent()) {
            return new Accepted(sameAsBefore(before.get(), message), true, false, locked);
        }
        Conversation open = locked.standing().isClosed() ? notices.reopenForBot(handle, locked, at) : locked;
        long seq = open.seq() + 1;
        VisitorMessage complete = complete(handle, id, message);
        FeedbackStatements.heard(handle, id, seq, complete, at);
        ask(handle, id, seq, complete, at);
        boolean wantsReply = open.owner() == Owner.BOT || message instanceof Leave;
        ConversationUpdate update = new ConversationUpdate(handle, id).said(seq, at);
        if (open.owner() != Owner.BOT && open.standing().dueAt() == null) {
            update.set("due_at", at.plus(terms.replyWithin()).toEpochMilli());
        }
        update.execute();
        if (wantsReply) {
            await(handle, id, seq, open.standing().term(), terms, at);
        }
        if (message instanceof Leave leave) {
            keep(handle, id, seq, leave, at);
        }
        return new Accepted(new Turn.Asked(id, seq, complete, at, null), false, wantsReply, open);
    }

    /** The reply to {@code replyTo}: the new one, the one it has already, or none where the bot no longer has the word. */
    Optional<Turn.Replied> reply(
            Handle handle,
            ConversationId id,
            long replyTo,
            long term,
            BotReply reply,
            @Nullable Handover handover,
            Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        Optional<Turn.Replied> before = replyTo(handle, id, replyTo);
        settle(handle, id, replyTo);
        if (before.isPresent()) {
            return before;
        }
        if (reply.speaker() == Speaker.BOT && !hasTheWord(locked, term)) {
            return Optional.empty();
        }
        long seq = locked.seq() + 1;
        answer(handle, id, seq, replyTo, reply, at);
        ConversationUpdate update = new ConversationUpdate(handle, id).said(seq, at);
        Trace trace = reply.trace();
        if (trace != null) {
            update.set("lang", trace.lang());
        }
        if (reply.intent() != null) {
            update.set("intent", reply.intent());
        }
        if (trace != null && trace.mood() != null) {
            update.set("mood", trace.mood().mood());
        }
        update.execute();
        if (reply.outcome() == Outcome.HAND_OFF) {
            FeedbackStatements.handedOver(handle, id, replyTo, seq, reply, at);
        }
        if (handover != null) {
            notices.queue(handle, id, seq, handover, at);
        }
        return Optional.of(new Turn.Replied(id, seq, replyTo, reply, at, null, null));
    }

    static Turn.Replied rate(Handle handle, ConversationId id, long seq, Vote vote, Instant at) {
        ConversationRow.lock(handle, id, at); // whoever looks for what changed finds it
        Turn.Replied rated = handle.createQuery(
                        "UPDATE turn SET vote = :vote, vote_reason = :reason WHERE conversation = :id "
                                + "AND seq = :seq AND kind = 'reply' RETURNING " + TurnRow.COLUMNS)
                .bind("vote", vote.thumb().code())
                .bind("reason", vote.reason())
                .bind("id", id.toString())
                .bind("seq", seq)
                .map((row, context) -> TurnRow.replied(row, null))
                .findOne()
                .orElseThrow(UnknownTurn::new);
        FeedbackStatements.voted(handle, id, seq, vote, at);
        return rated;
    }

    static Optional<Turn.Replied> replyTo(Handle handle, ConversationId id, long seq) {
        return handle.createQuery(
                        "SELECT " + TurnRow.COLUMNS + " FROM turn WHERE conversation = :id AND reply_to = :seq")
                .bind("id", id.toString())
                .bind("seq", seq)
                .map((row, context) -> TurnRow.replied(row, null))
                .findOne();
    }

    private static boolean hasTheWord(Conversation locked, long term) {
        return locked.owner() == Owner.BOT && locked.standing().term() == term;
    }

    private static Optional<Turn.Asked> asked(Handle handle, ConversationId id, String ref) {
        return handle.createQuery("SELECT " + TurnRow.COLUMNS
                        + " FROM turn WHERE conversation = :id AND ref = :ref AND speaker = 'visitor'")
                .bind("id", id.toString())
                .bind("ref", ref)
                .map((row, context) -> TurnRow.asked(row))
                .findOne();
    }

    private static Turn.Asked sameAsBefore(Turn.Asked before, VisitorMessage message) {
        if (!message.repeats(before.message())) {
            throw new RefReused(message.ref());
        }
        return before;
    }

    /** The message with all that is known of its files, which are sent with it. */
    private static VisitorMessage complete(Handle handle, ConversationId id, VisitorMessage message) {
        return message instanceof Say say && !say.attachments().isEmpty()
                ? new Say(say.ref(), say.text(), FileStatements.send(handle, id, Side.VISITOR, say.attachments()))
                : message;
    }

    private static void ask(Handle handle, ConversationId id, long seq, VisitorMessage message, Instant at) {
        handle.createUpdate("INSERT INTO turn (conversation, seq, speaker, kind, body, at, ref, detail) "
                        + "VALUES (:id, :seq, 'visitor', :kind, :body, :at, :ref, :detail)")
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("kind", TurnRow.kind(message))
                .bind("body", message.text())
                .bind("at", at.toEpochMilli())
                .bind("ref", message.ref())
                .bind("detail", TurnRow.detail(message))
                .execute();
    }

    private static void answer(Handle handle, ConversationId id, long seq, long replyTo, BotReply reply, Instant at) {
        Trace trace = reply.trace();
        handle.createUpdate(INSERT)
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("speaker", reply.speaker().code())
                .bind("kind", TurnRow.REPLY)
                .bind("body", reply.text())
                .bind("at", at.toEpochMilli())
                .bind("ref", (String) null)
                .bind("detail", TurnRow.detail(reply))
                .bind("replyTo", replyTo)
                .bind(
                        "decision",
                        reply.outcome() == null ? null : reply.outcome().code())
                .bind("intent", reply.intent())
                .bind("confidence", reply.confidence())
                .bind("lang", trace == null ? null : trace.lang())
                .bind("trace", trace == null ? null : StoredDetail.write(trace))
                .execute();
    }

    private static void await(Handle handle, ConversationId id, long seq, long term, AcceptTerms terms, Instant at) {
        handle.createUpdate("INSERT INTO pending (conversation, seq, at, term, claimed_until) "
                        + "VALUES (:id, :seq, :at, :term, :claimed)")
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("at", at.toEpochMilli())
                .bind("term", term)
                .bind("claimed", at.plus(terms.claim()).toEpochMilli())
                .execute();
    }

    private static void settle(Handle handle, ConversationId id, long replyTo) {
        handle.createUpdate("DELETE FROM pending WHERE conversation = :id AND seq = :seq")
                .bind("id", id.toString())
                .bind("seq", replyTo)
                .execute();
    }

    private static void keep(Handle handle, ConversationId id, long seq, Leave leave, Instant at) {
        String message = ConversationId.fresh().toString();
        handle.createUpdate("INSERT INTO left_message (id, conversation, seq, name, contact, message, at, "
                        + "done) VALUES (:message, :id, :seq, :name, :contact, :text, :at, 0)")
                .bind("message", message)
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("name", leave.name())
                .bind("contact", leave.contact())
                .bind("text", leave.text())
                .bind("at", at.toEpochMilli())
                .execute();
        Outgoing.left(handle, id, message, at);
    }
}
