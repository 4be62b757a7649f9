package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Changes of owner, each with the system turn that tells of it, within a transaction that the caller commits. */
final class NoticeStatements {
    private final NoticeWords words;

    NoticeStatements(NoticeWords words) {
        this.words = words;
    }

    /** The bot gives the conversation, whose last turn is {@code seq}, to the queue. */
    void queue(Handle handle, ConversationId id, long seq, Handover handover, Instant at) {
        Conversation now = ConversationRow.find(handle, id).orElseThrow();
        new ConversationUpdate(handle, id)
                .owner(Owner.QUEUE, now.standing().term() + 1)
                .agent(null)
                .set("team", handover.team())
                .set("priority", handover.priority())
                .set("reason", handover.reason())
                .set("queued_at", at.toEpochMilli())
                .execute();
        tell(handle, now, NoticeKind.QUEUED, null, null, at);
    }

    /** A customer comes back to a closed conversation; it begins with the bot again. Gives it as it is then. */
    Conversation reopenForBot(Handle handle, Conversation closed, Instant at) {
        new ConversationUpdate(handle, closed.id())
                .owner(Owner.BOT, closed.standing().term() + 1)
                .set("status", Status.OPEN.code())
                .agent(null)
                .set("outcome", null)
                .set("closed_at", null)
                .execute();
        FeedbackStatements.reopened(handle, closed.id(), null, at);
        tell(handle, closed, NoticeKind.REOPENED, null, null, at);
        return ConversationRow.find(handle, closed.id()).orElseThrow();
    }

    /** Appends the system turn; {@code ref} names what an agent or a customer did to bring it about. */
    Turn.Notice tell(
            Handle handle,
            Conversation conversation,
            NoticeKind kind,
            @Nullable AgentFace agent,
            @Nullable String ref,
            Instant at) {
        long seq = lastSeq(handle, conversation.id()) + 1;
        String text = words.of(kind, conversation.locale(), agent);
        insert(handle, conversation.id(), seq, kind, agent, text, ref, at);
        new ConversationUpdate(handle, conversation.id()).said(seq, at).execute();
        Turn.Notice notice = new Turn.Notice(conversation.id(), seq, kind, text, agent, at);
        Outgoing.noticed(handle, conversation, notice);
        return notice;
    }

    private static void insert(
            Handle handle,
            ConversationId id,
            long seq,
            NoticeKind kind,
            @Nullable AgentFace agent,
            String text,
            @Nullable String ref,
            Instant at) {
        handle.createUpdate("INSERT INTO turn (conversation, seq, speaker, kind, body, at, ref, detail) "
                        + "VALUES (:id, :seq, 'system', 'notice', :body, :at, :ref, :detail)")
                .bind("id", id.toString())
                .bind("seq", seq)
                .bind("body", text)
                .bind("at", at.toEpochMilli())
                .bind("ref", ref)
                .bind("detail", TurnRow.detail(kind, agent))
                .execute();
    }

    private static long lastSeq(Handle handle, ConversationId id) {
        return handle.createQuery("SELECT seq FROM conversation WHERE id = :id")
                .bind("id", id.toString())
                .mapTo(Long.class)
                .one();
    }
}
