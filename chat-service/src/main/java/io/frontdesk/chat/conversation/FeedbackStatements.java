package io.frontdesk.chat.conversation;

import io.frontdesk.chat.conversation.Feedback.Kind;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes feedback down in the transaction of what caused it. */
final class FeedbackStatements {
    /** So many turns back a question may lie that is asked again. */
    private static final int LOOKED_BACK = 8;

    private static final String PERSON = "talk_to_person";
    private static final Set<String> SMALL_TALK = Set.of("greeting", "thanks_goodbye", PERSON);

    private static final String PUT = """
            INSERT INTO feedback (id, conversation, seq, reply, kind, value, reason, lang, intent, model, corpus, author,
                author_name, at)
            VALUES (:feedback, :id, :seq, :reply, :kind, :value, :reason, :lang, :intent, :model, :corpus, :author, :name,
                :at)""";

    private static final String EARLIER = """
            SELECT q.seq AS seq, q.body AS body, r.seq AS reply FROM turn q
            JOIN turn r ON r.conversation = q.conversation AND r.reply_to = q.seq
            WHERE q.conversation = :id AND q.seq > :from AND q.seq < :to AND q.kind = 'say' AND q.erased_at IS NULL
                AND r.decision IS NOT NULL AND (r.intent IS NULL OR r.intent NOT IN (<chatter>))
            ORDER BY q.seq DESC""";

    private FeedbackStatements() {}

    /** What feedback is about, and the versions that had spoken. */
    private record About(long seq, long reply, String lang, String intent, String model, String corpus) {
        static final About NOTHING = new About(0, 0, "", "", "", "");

        static About of(long seq, long reply, @Nullable Trace trace, @Nullable String intent) {
            return new About(
                    seq,
                    reply,
                    trace == null ? "" : trace.lang(),
                    orEmpty(intent),
                    trace == null ? "" : orEmpty(trace.model()),
                    trace == null ? "" : orEmpty(trace.corpus()));
        }

        static About read(ResultSet row) throws SQLException {
            String trace = row.getString("trace");
            return of(
                    row.getLong("reply_to"),
                    row.getLong("seq"),
                    trace == null ? null : StoredDetail.read(trace, Trace.class),
                    row.getString("intent"));
        }
    }

    static void voted(Handle handle, ConversationId id, long reply, Vote vote, Instant at) {
        put(handle, id, ofReply(handle, id, reply), Kind.THUMB, vote.thumb().code(), vote.reason(), null, at);
    }

    /** The visitor says {@code message} as turn {@code seq}: it may take or refuse choices, or ask something again. */
    static void heard(Handle handle, ConversationId id, long seq, VisitorMessage message, Instant at) {
        clarified(handle, id, seq, message, at);
        if (message instanceof Say say) {
            again(handle, id, seq, say, at);
        }
    }

    static void handedOver(Handle handle, ConversationId id, long question, long turn, BotReply reply, Instant at) {
        About about = About.of(question, turn, reply.trace(), reply.intent());
        put(handle, id, about, Kind.HAND_OFF, "bot", reply.reason(), null, at);
    }

    static void takenOver(Handle handle, ConversationId id, AgentFace by, Instant at) {
        put(handle, id, last(handle, id), Kind.HAND_OFF, "taken", null, by, at);
    }

    static void labelled(Handle handle, ConversationId id, long seq, @Nullable String label, AgentFace by, Instant at) {
        About about = ofQuestion(handle, id, seq);
        put(handle, id, about, Kind.LABEL, orEmpty(label), null, by, at);
    }

    static void judged(Handle handle, ConversationId id, Verdict verdict, AgentFace by, Instant at) {
        put(handle, id, last(handle, id), Kind.VERDICT, verdict.kind().code(), verdict.entry(), by, at);
    }

    static void scored(Handle handle, ConversationId id, Csat csat) {
        put(handle, id, last(handle, id), Kind.CSAT, String.valueOf(csat.score()), null, null, csat.at());
    }

    static void reopened(Handle handle, ConversationId id, @Nullable AgentFace by, Instant at) {
        put(handle, id, last(handle, id), Kind.REOPEN, by == null ? "visitor" : "agent", null, by, at);
    }

    private static void clarified(Handle handle, ConversationId id, long seq, VisitorMessage message, Instant at) {
        offered(handle, id, seq - 1).ifPresent(about -> {
            boolean taken = message instanceof Choose choose && !choose.option().equals(PERSON);
            String reason = message instanceof Choose choose ? choose.option() : TurnRow.kind(message);
            put(handle, id, about, Kind.CLARIFY, taken ? Feedback.TAKEN : Feedback.REFUSED, reason, null, at);
        });
    }

    private static void again(Handle handle, ConversationId id, long seq, Say say, Instant at) {
        earlier(handle, id, seq).stream()
                .filter(before -> Repeats.sayTheSame(before.text(), say.text()))
                .findFirst()
                .ifPresent(before -> put(
                        handle,
                        id,
                        ofReply(handle, id, before.reply()),
                        Kind.REASK,
                        String.valueOf(seq),
                        null,
                        null,
                        at));
    }

    private record Earlier(String text, long reply) {}

    private static List<Earlier> earlier(Handle handle, ConversationId id, long seq) {
        return handle.createQuery(EARLIER)
                .bind("id", id.toString())
                .bind("from", seq - LOOKED_BACK - 1)
                .bind("to", seq)
                .bindList("chatter", List.copyOf(SMALL_TALK))
                .map((row, context) -> new Earlier(row.getString("body"), row.getLong("reply")))
                .list();
    }

    /** Turn {@code seq}, where it asked back. */
    private static Optional<About> offered(Handle handle, ConversationId id, long seq) {
        return one(handle, id, "seq = :seq AND decision = 'clarify'", seq);
    }

    private static About ofReply(Handle handle, ConversationId id, long seq) {
        return one(handle, id, "seq = :seq AND kind = 'reply'", seq).orElse(About.NOTHING);
    }

    private static About ofQuestion(Handle handle, ConversationId id, long seq) {
        return one(handle, id, "reply_to = :seq", seq).orElse(new About(seq, 0, "", "", "", ""));
    }

    /** The last reply that decided something. */
    private static About last(Handle handle, ConversationId id) {
        return one(handle, id, "seq > :seq AND decision IS NOT NULL", 0).orElse(About.NOTHING);
    }

    private static Optional<About> one(Handle handle, ConversationId id, String which, long seq) {
        return handle.createQuery("SELECT seq, reply_to, intent, trace FROM turn WHERE conversation = :id AND " + which
                        + " ORDER BY seq DESC LIMIT 1")
                .bind("id", id.toString())
                .bind("seq", seq)
                .map((row, context) -> About.read(row))
                .findOne();
    }

    private static void put(
            Handle handle,
            ConversationId id,
            About about,
            Kind kind,
            String value,
            @Nullable String reason,
            @Nullable AgentFace by,
            Instant at) {
        handle.createUpdate(PUT)
                .bind("feedback", ConversationId.fresh().toString())
                .bind("id", id.toString())
                .bind("seq", about.seq())
                .bind("reply", about.reply())
                .bind("kind", kind.code())
                .bind("value", value)
                .bind("reason", orEmpty(reason))
                .bind("lang", about.lang())
                .bind("intent", about.intent())
                .bind("model", about.model())
                .bind("corpus", about.corpus())
                .bind("author", by == null ? "" : by.id())
                .bind("name", by == null ? "" : by.name())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
