package io.frontdesk.chat.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.conversation.Outgoing;
import io.frontdesk.chat.conversation.Outgoing.Particulars;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.insight.alert.Alert;
import io.frontdesk.chat.insight.alert.Alerts;
import io.frontdesk.chat.outbox.Parcel;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Writes what a webhook is told: the event, and the words as they are when it is sent. */
@Singleton
final class Payload {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Alerts alerts;

    Payload(Store store, Alerts alerts) {
        this.store = store;
        this.alerts = alerts;
    }

    /** The body; empty where the conversation is gone. */
    Optional<String> of(Parcel parcel) {
        if (parcel.kind().equals(Outgoing.ALERT)) {
            return alerts.find(parcel.body()).map(alert -> alert(parcel, alert));
        }
        Particulars about = Particulars.read(parcel.body());
        return store.readNow(handle -> conversation(handle, parcel.conversation())
                .map(conversation -> {
                    ObjectNode body = head(eventId(parcel), parcel.kind(), parcel.at());
                    body.set("conversation", conversation);
                    if (about.seq() > 0) {
                        body.put("seq", about.seq());
                    }
                    put(body, "reason", about.reason());
                    put(body, "team", about.team());
                    put(body, "agent", about.agent());
                    put(body, "outcome", about.outcome());
                    if (parcel.kind().equals("message.created")) {
                        turn(handle, parcel.conversation(), about.seq()).ifPresent(turn -> body.set("message", turn));
                    }
                    return body.toString();
                }));
    }

    /** Figures only: whoever wants the words looks them up in the console. */
    private static String alert(Parcel parcel, Alert alert) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", alert.id())
                .put("kind", alert.kind().code())
                .put("topic", alert.topic())
                .put("since", alert.since().toString())
                .put("raised_at", alert.raisedAt().toString())
                .put("found", alert.measure().found())
                .put("usual", alert.measure().usual())
                .put("minutes", alert.measure().minutes());
        return head(eventId(parcel), parcel.kind(), parcel.at())
                .set("alert", node)
                .toString();
    }

    static String ping(String id, Instant at) {
        return head(id, Webhook.PING, at).toString();
    }

    /** The same for every subscription that is told of it, and for every attempt. */
    static String eventId(Parcel parcel) {
        return parcel.id().substring(0, parcel.id().indexOf('.'));
    }

    private static ObjectNode head(String id, String event, Instant at) {
        return JSON.createObjectNode().put("id", id).put("event", event).put("at", at.toString());
    }

    private static Optional<ObjectNode> conversation(Handle handle, String id) {
        return handle.createQuery("SELECT locale, lang, page FROM conversation WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> {
                    ObjectNode node = JSON.createObjectNode()
                            .put("id", id)
                            .put("locale", row.getString("locale"))
                            .put("lang", row.getString("lang"));
                    return put(node, "page", row.getString("page"));
                })
                .findOne();
    }

    private static Optional<ObjectNode> turn(Handle handle, String conversation, long seq) {
        return handle.createQuery("SELECT seq, speaker, body, at, decision, intent, reply_to FROM turn "
                        + "WHERE conversation = :id AND seq = :seq")
                .bind("id", conversation)
                .bind("seq", seq)
                .map((row, context) -> {
                    ObjectNode node = JSON.createObjectNode()
                            .put("seq", row.getLong("seq"))
                            .put("speaker", row.getString("speaker"))
                            .put("text", row.getString("body"))
                            .put("at", Instant.ofEpochMilli(row.getLong("at")).toString());
                    long replyTo = row.getLong("reply_to");
                    if (!row.wasNull()) {
                        node.put("reply_to", replyTo);
                    }
                    put(node, "decision", row.getString("decision"));
                    return put(node, "intent", row.getString("intent"));
                })
                .findOne();
    }

    private static ObjectNode put(ObjectNode node, String name, @Nullable String value) {
        return value == null ? node : node.put(name, value);
    }
}
