package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Puts down what is to leave the program, in the very transaction of the change it tells of. It names turns and messages
 * and never repeats their words, so that what is erased is erased here too.
 */
public final class Outgoing {
    /** A notice of a left message, and an agent's answer to one. */
    public static final String LEFT_NOTICE = "mail.notice";

    public static final String LEFT_ANSWER = "mail.answer";

    /** An alert, as webhooks are told of it and as a mail; its body is the alert's id. */
    public static final String ALERT = "alert.raised";

    public static final String ALERT_NOTICE = "mail.alert";

    /** Where all mail goes, for the order of the outbox. */
    public static final String SMTP = "smtp";

    /** The setting with the address of those who want to hear of left messages. */
    public static final String NOTICE_ADDRESS = "mail.notice";

    private static final String TELL = """
            INSERT INTO outbox (id, kind, conversation, target, ordinal, body, at, due_at, attempts)
            SELECT :event || '.' || w.id, :kind, :id, w.id,
                (SELECT COALESCE(MAX(o.ordinal), 0) + 1 FROM outbox o WHERE o.conversation = :id AND o.target = w.id),
                :body, :at, :at, 0
            FROM webhook w WHERE w.events LIKE :pattern AND (:turn = 0 OR EXISTS
                (SELECT 1 FROM turn t WHERE t.conversation = :id AND t.seq = :turn AND t.kind <> 'notice'))""";

    private Outgoing() {}

    /** What of an event is not in the store any more when it is told of. */
    public record Particulars(
            long seq,
            @Nullable String reason,
            @Nullable String team,
            @Nullable String agent,
            @Nullable String outcome) {
        static Particulars ofTurn(long seq) {
            return new Particulars(seq, null, null, null, null);
        }

        public static Particulars read(String json) {
            return StoredDetail.read(json, Particulars.class);
        }
    }

    /** Puts one parcel down. */
    public static void put(Handle handle, String kind, String conversation, String target, String body, Instant at) {
        handle.createUpdate("INSERT INTO outbox (id, kind, conversation, target, body, at, due_at, attempts) "
                        + "VALUES (:parcel, :kind, :id, :target, :body, :at, :at, 0)")
                .bind("parcel", UUID.randomUUID().toString())
                .bind("kind", kind)
                .bind("id", conversation)
                .bind("target", target)
                .bind("body", body)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    static void opened(Handle handle, ConversationId id, Instant at) {
        tell(handle, "conversation.opened", id, Particulars.ofTurn(0), 0, at);
    }

    /** Turn {@code seq} was appended; notices are told of by what they are about. */
    static void said(Handle handle, ConversationId id, long seq, Instant at) {
        tell(handle, "message.created", id, Particulars.ofTurn(seq), seq, at);
    }

    /** {@code notice} was appended to what was {@code before}. */
    static void noticed(Handle handle, Conversation before, Turn.Notice notice) {
        String event = event(before, notice);
        if (event != null) {
            Standing now =
                    ConversationRow.find(handle, before.id()).orElseThrow().standing();
            AgentFace agent = now.owner() == Owner.AGENT ? now.agent() : null;
            tell(
                    handle,
                    event,
                    before.id(),
                    new Particulars(
                            notice.seq(), now.reason(), now.team(), agent == null ? null : agent.id(), now.outcome()),
                    0,
                    notice.at());
        }
    }

    /** Somebody left a message. */
    static void left(Handle handle, ConversationId id, String message, Instant at) {
        handle.createUpdate("INSERT INTO outbox (id, kind, conversation, target, body, at, due_at, attempts) "
                        + "SELECT :parcel, :kind, :id, :target, :message, :at, :at, 0 FROM setting WHERE name = :name")
                .bind("parcel", UUID.randomUUID().toString())
                .bind("kind", LEFT_NOTICE)
                .bind("id", id.toString())
                .bind("target", SMTP)
                .bind("message", message)
                .bind("at", at.toEpochMilli())
                .bind("name", NOTICE_ADDRESS)
                .execute();
    }

    /** An alert was raised: every webhook that wants to hear of it is told, and whoever gets mail of alerts. */
    public static void alert(Handle handle, String alert, Instant at) {
        handle.createUpdate("INSERT INTO outbox (id, kind, conversation, target, body, at, due_at, attempts) "
                        + "SELECT :event || '.' || w.id, :kind, :alert, w.id, :alert, :at, :at, 0 FROM webhook w "
                        + "WHERE w.events LIKE :pattern")
                .bind("event", UUID.randomUUID().toString())
                .bind("kind", ALERT)
                .bind("alert", alert)
                .bind("at", at.toEpochMilli())
                .bind("pattern", "% " + ALERT + " %")
                .execute();
        handle.createUpdate("INSERT INTO outbox (id, kind, conversation, target, body, at, due_at, attempts) "
                        + "SELECT :parcel, :kind, :alert, :target, :alert, :at, :at, 0 FROM setting WHERE name = :name")
                .bind("parcel", UUID.randomUUID().toString())
                .bind("kind", ALERT_NOTICE)
                .bind("alert", alert)
                .bind("target", SMTP)
                .bind("at", at.toEpochMilli())
                .bind("name", ALERT_NOTICE)
                .execute();
    }

    private static @Nullable String event(Conversation before, Turn.Notice notice) {
        boolean wasTheBots = before.owner() == Owner.BOT;
        return switch (notice.kind()) {
            case QUEUED, JOINED, TRANSFERRED -> wasTheBots ? "conversation.handed_over" : null;
            case REOPENED -> notice.agent() == null ? null : "conversation.handed_over";
            case CLOSED -> "conversation.closed";
            case RETURNED, REQUEUED, ERASED -> null;
        };
    }

    /** Tells every webhook that wants to hear of it; of {@code turn}, unless 0, only where it is no notice. */
    private static void tell(
            Handle handle, String event, ConversationId id, Particulars particulars, long turn, Instant at) {
        handle.createUpdate(TELL)
                .bind("event", UUID.randomUUID().toString())
                .bind("kind", event)
                .bind("id", id.toString())
                .bind("body", StoredDetail.write(particulars))
                .bind("at", at.toEpochMilli())
                .bind("pattern", "% " + event + " %")
                .bind("turn", turn)
                .execute();
    }
}
