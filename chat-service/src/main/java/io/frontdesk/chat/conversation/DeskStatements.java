package io.frontdesk.chat.conversation;

import static io.frontdesk.chat.conversation.DeskRefusal.Reason.CLOSED;
import static io.frontdesk.chat.conversation.DeskRefusal.Reason.NOT_OWNER;
import static io.frontdesk.chat.conversation.DeskRefusal.Reason.TAKEN;

import io.frontdesk.chat.conversation.DeskAction.Say;
import io.frontdesk.chat.conversation.DeskRepository.Actor;
import io.frontdesk.chat.conversation.DeskRepository.Deed;
import io.frontdesk.chat.conversation.StoredFile.Side;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What agents do, each within a transaction that the caller commits and under the conversation's lock. */
final class DeskStatements {
    private final NoticeStatements notices;
    private final Duration replyWithin;

    DeskStatements(NoticeStatements notices, Duration replyWithin) {
        this.notices = notices;
        this.replyWithin = replyWithin;
    }

    Deed act(Handle handle, ConversationId id, Actor by, DeskAction action, Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        Optional<Turn> before = before(handle, id, action.ref());
        if (before.isPresent()) {
            return same(before.get(), by, action);
        }
        return switch (action) {
            case Say say -> say(handle, locked, by, say, at);
            case DeskAction.Take take -> take(handle, locked, by, take.ref(), at);
            case DeskAction.HandBack back -> handBack(handle, locked, by, back.ref(), at);
            case DeskAction.Transfer transfer -> transfer(handle, locked, by, transfer, at);
            case DeskAction.Close close -> close(handle, locked, by, close, at);
            case DeskAction.Reopen reopen -> reopen(handle, locked, by, reopen.ref(), at);
        };
    }

    boolean assign(Handle handle, ConversationId id, long term, AgentFace to, int capacity, Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        boolean waits = locked.owner() == Owner.QUEUE && locked.standing().term() == term;
        if (!waits || !hasRoom(handle, to.id(), capacity, at)) {
            return false;
        }
        own(handle, locked, to, at);
        notices.tell(handle, locked, NoticeKind.JOINED, to, null, at);
        return true;
    }

    boolean requeue(Handle handle, ConversationId id, long term, Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        if (locked.owner() != Owner.AGENT
                || locked.standing().term() != term
                || locked.standing().isClosed()) {
            return false;
        }
        AgentFace left = locked.standing().agent();
        Instant due = locked.standing().dueAt();
        enqueue(handle, locked, locked.standing().team(), due == null ? at : due.minus(replyWithin));
        notices.tell(handle, locked, NoticeKind.REQUEUED, left, null, at);
        return true;
    }

    private static Deed same(Turn before, Actor by, DeskAction action) {
        boolean same = switch (before) {
            case Turn.Written written ->
                action instanceof Say say
                        && written.text().equals(say.text())
                        && Attachment.same(written.message().attachments(), say.attachments())
                        && written.message().agent().id().equals(by.face().id());
            case Turn.Notice notice -> !(action instanceof Say);
            case Turn.Asked asked -> false;
            case Turn.Replied replied -> false;
        };
        if (!same) {
            throw new RefReused(action.ref());
        }
        return new Deed(before.seq(), before.at(), true);
    }

    private static Deed say(Handle handle, Conversation locked, Actor by, Say say, Instant at) {
        requireOpen(locked);
        if (!locked.standing().belongsTo(by.face().id())) {
            throw new DeskRefusal(NOT_OWNER);
        }
        long seq = locked.seq() + 1;
        List<Attachment> files = FileStatements.send(handle, locked.id(), Side.AGENT, say.attachments());
        AgentMessage message = new AgentMessage(say.ref(), by.face(), say.text(), files);
        handle.createUpdate("INSERT INTO turn (conversation, seq, speaker, kind, body, at, ref, detail) "
                        + "VALUES (:id, :seq, 'agent', 'agent', :body, :at, :ref, :detail)")
                .bind("id", locked.id().toString())
                .bind("seq", seq)
                .bind("body", say.text())
                .bind("at", at.toEpochMilli())
                .bind("ref", TurnRow.agentRef(say.ref()))
                .bind("detail", TurnRow.detail(message))
                .execute();
        new ConversationUpdate(handle, locked.id())
                .said(seq, at)
                .set("desk_read", seq)
                .set("due_at", null)
                .execute();
        return new Deed(seq, at, false);
    }

    private Deed take(Handle handle, Conversation locked, Actor by, String ref, Instant at) {
        requireOpen(locked);
        if (locked.standing().belongsTo(by.face().id())) {
            return new Deed(locked.seq(), at, true);
        }
        if (locked.owner() == Owner.AGENT && !by.supervisor()) {
            throw new DeskRefusal(TAKEN);
        }
        if (locked.owner() == Owner.BOT) {
            FeedbackStatements.takenOver(handle, locked.id(), by.face(), at);
        }
        own(handle, locked, by.face(), at);
        return told(notices.tell(handle, locked, NoticeKind.JOINED, by.face(), TurnRow.agentRef(ref), at));
    }

    private Deed handBack(Handle handle, Conversation locked, Actor by, String ref, Instant at) {
        requireOpen(locked);
        requireRight(locked, by);
        new ConversationUpdate(handle, locked.id())
                .owner(Owner.BOT, nextTerm(locked))
                .agent(null)
                .set("queued_at", null)
                .set("due_at", null)
                .execute();
        return told(notices.tell(handle, locked, NoticeKind.RETURNED, by.face(), TurnRow.agentRef(ref), at));
    }

    private Deed transfer(Handle handle, Conversation locked, Actor by, DeskAction.Transfer transfer, Instant at) {
        requireOpen(locked);
        requireRight(locked, by);
        AgentFace to = transfer.to();
        if (to == null) {
            enqueue(handle, locked, transfer.team(), at);
        } else {
            own(handle, locked, to, at);
        }
        return told(notices.tell(handle, locked, NoticeKind.TRANSFERRED, to, TurnRow.agentRef(transfer.ref()), at));
    }

    private Deed close(Handle handle, Conversation locked, Actor by, DeskAction.Close close, Instant at) {
        requireOpen(locked);
        requireRight(locked, by);
        end(handle, locked, close.outcome(), at);
        if (close.label() != null) {
            LabelStatements.correctLast(handle, locked.id(), close.label(), by.face(), at);
        }
        if (close.verdict() != null) {
            FeedbackStatements.judged(handle, locked.id(), close.verdict(), by.face(), at);
        }
        return told(notices.tell(handle, locked, NoticeKind.CLOSED, by.face(), TurnRow.agentRef(close.ref()), at));
    }

    /** Closes it; its last agent stays known, and whoever writes again begins with the bot. */
    static void end(Handle handle, Conversation locked, String outcome, Instant at) {
        new ConversationUpdate(handle, locked.id())
                .owner(Owner.BOT, nextTerm(locked))
                .set("status", Status.CLOSED.code())
                .set("outcome", outcome)
                .set("closed_at", at.toEpochMilli())
                .set("queued_at", null)
                .set("due_at", null)
                .execute();
    }

    private Deed reopen(Handle handle, Conversation locked, Actor by, String ref, Instant at) {
        if (!locked.standing().isClosed()) {
            return new Deed(locked.seq(), at, true);
        }
        own(handle, locked, by.face(), at);
        FeedbackStatements.reopened(handle, locked.id(), by.face(), at);
        return told(notices.tell(handle, locked, NoticeKind.REOPENED, by.face(), TurnRow.agentRef(ref), at));
    }

    private void own(Handle handle, Conversation locked, AgentFace agent, Instant at) {
        Instant due = locked.standing().dueAt();
        new ConversationUpdate(handle, locked.id())
                .owner(Owner.AGENT, nextTerm(locked))
                .agent(agent)
                .set("status", Status.OPEN.code())
                .set("outcome", null)
                .set("closed_at", null)
                .set("queued_at", null)
                .set("due_at", (due == null ? at.plus(replyWithin) : due).toEpochMilli())
                .execute();
    }

    /** Its place in the queue is that of who waits since {@code since}. */
    private void enqueue(Handle handle, Conversation locked, @Nullable String team, Instant since) {
        new ConversationUpdate(handle, locked.id())
                .owner(Owner.QUEUE, nextTerm(locked))
                .agent(null)
                .set("team", team)
                .set("queued_at", since.toEpochMilli())
                .set("due_at", since.plus(replyWithin).toEpochMilli())
                .execute();
    }

    /** Locks the agent's row as well, so that two nodes cannot fill the last place twice. */
    private static boolean hasRoom(Handle handle, String agent, int capacity, Instant at) {
        handle.createUpdate("UPDATE agent_presence SET assigned_at = :at WHERE agent = :agent")
                .bind("at", at.toEpochMilli())
                .bind("agent", agent)
                .execute();
        int load = handle.createQuery("SELECT COUNT(*) FROM conversation WHERE agent = :agent AND owner = 'agent' "
                        + "AND status = 'open'")
                .bind("agent", agent)
                .mapTo(Integer.class)
                .one();
        return load < capacity;
    }

    private static void requireOpen(Conversation locked) {
        if (locked.standing().isClosed()) {
            throw new DeskRefusal(CLOSED);
        }
    }

    /** What another agent has, only a supervisor may dispose of; what the bot or nobody has, every agent. */
    private static void requireRight(Conversation locked, Actor by) {
        boolean anothers = locked.owner() == Owner.AGENT
                && !locked.standing().belongsTo(by.face().id());
        if (anothers && !by.supervisor()) {
            throw new DeskRefusal(NOT_OWNER);
        }
    }

    private static long nextTerm(Conversation locked) {
        return locked.standing().term() + 1;
    }

    private static Deed told(Turn.Notice notice) {
        return new Deed(notice.seq(), notice.at(), false);
    }

    private static Optional<Turn> before(Handle handle, ConversationId id, String ref) {
        return handle.createQuery("SELECT " + TurnRow.COLUMNS + " FROM turn WHERE conversation = :id AND ref = :ref")
                .bind("id", id.toString())
                .bind("ref", TurnRow.agentRef(ref))
                .map(TurnRow::read)
                .findOne();
    }
}
