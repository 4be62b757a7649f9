package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.StoredDetail.OfAgent;
import io.frontdesk.chat.conversation.StoredDetail.OfNotice;
import io.frontdesk.chat.conversation.StoredDetail.OfQuestion;
import io.frontdesk.chat.conversation.StoredDetail.OfReply;
import io.frontdesk.chat.conversation.VisitorMessage.AskForHuman;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** A turn as a row. The ref of an agent's turn carries a mark that no visitor's ref can have. */
final class TurnRow {
    static final String REPLY = "reply";
    static final String WRITTEN = "agent";
    static final String NOTICE = "notice";
    static final String COLUMNS =
            "conversation, seq, speaker, kind, body, at, ref, detail, reply_to, decision, intent, "
                    + "confidence, vote, vote_reason, corrected_label";

    private static final String AGENTS = "agent/";

    private TurnRow() {}

    /** An agent's ref as it is stored, for agents and visitors share one index. */
    static String agentRef(String ref) {
        return AGENTS + ref;
    }

    static String kind(VisitorMessage message) {
        return switch (message) {
            case Say say -> "say";
            case Choose choose -> "choose";
            case AskForHuman ask -> "human";
            case Leave leave -> "leave";
        };
    }

    static String detail(VisitorMessage message) {
        return StoredDetail.write(
                switch (message) {
                    case Say say -> new OfQuestion(null, null, null, orNull(say.attachments()));
                    case Choose choose -> new OfQuestion(choose.option(), null, null, null);
                    case AskForHuman ask -> OfQuestion.plain();
                    case Leave leave -> new OfQuestion(null, leave.name(), leave.contact(), null);
                });
    }

    static String detail(BotReply reply) {
        return StoredDetail.write(new OfReply(
                reply.reason(),
                reply.choices(),
                reply.citations(),
                reply.latencyMs(),
                reply.parts().isEmpty() ? null : reply.parts(),
                reply.slots()));
    }

    static String detail(AgentMessage message) {
        return StoredDetail.write(new OfAgent(message.agent(), orNull(message.attachments())));
    }

    static String detail(NoticeKind kind, @Nullable AgentFace agent) {
        return StoredDetail.write(new OfNotice(kind, agent));
    }

    static Turn read(ResultSet row, StatementContext context) throws SQLException {
        return read(row, false);
    }

    static Turn readTraced(ResultSet row, StatementContext context) throws SQLException {
        return read(row, true);
    }

    static Turn.Asked asked(ResultSet row) throws SQLException {
        return new Turn.Asked(
                id(row), row.getLong("seq"), message(row), at(row, "at"), row.getString("corrected_label"));
    }

    static Turn.Replied replied(ResultSet row, @Nullable Trace trace) throws SQLException {
        OfReply detail = StoredDetail.read(row.getString("detail"), OfReply.class);
        String decision = row.getString("decision");
        BotReply reply = new BotReply(
                Speaker.ofCode(row.getString("speaker")),
                decision == null ? null : Outcome.ofCode(decision).orElse(null),
                row.getString("body"),
                detail.reason(),
                detail.choices(),
                detail.citations(),
                row.getString("intent"),
                confidence(row),
                trace,
                detail.latencyMs(),
                orNone(detail.parts()),
                detail.slots());
        return new Turn.Replied(
                id(row),
                row.getLong("seq"),
                row.getLong("reply_to"),
                reply,
                at(row, "at"),
                vote(row),
                row.getString("corrected_label"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static ConversationId id(ResultSet row) throws SQLException {
        return ConversationId.parse(row.getString("conversation")).orElseThrow();
    }

    private static Turn read(ResultSet row, boolean traced) throws SQLException {
        return switch (row.getString("kind")) {
            case REPLY -> replied(row, traced ? trace(row) : null);
            case WRITTEN -> written(row);
            case NOTICE -> notice(row);
            default -> asked(row);
        };
    }

    private static @Nullable Trace trace(ResultSet row) throws SQLException {
        String trace = row.getString("trace");
        return trace == null ? null : StoredDetail.read(trace, Trace.class);
    }

    private static Turn.Written written(ResultSet row) throws SQLException {
        OfAgent detail = StoredDetail.read(row.getString("detail"), OfAgent.class);
        String ref = row.getString("ref").substring(AGENTS.length());
        AgentMessage message =
                new AgentMessage(ref, detail.agent(), row.getString("body"), orEmpty(detail.attachments()));
        return new Turn.Written(id(row), row.getLong("seq"), message, at(row, "at"));
    }

    private static Turn.Notice notice(ResultSet row) throws SQLException {
        OfNotice detail = StoredDetail.read(row.getString("detail"), OfNotice.class);
        return new Turn.Notice(
                id(row), row.getLong("seq"), detail.kind(), row.getString("body"), detail.agent(), at(row, "at"));
    }

    private static @Nullable Double confidence(ResultSet row) throws SQLException {
        double value = row.getDouble("confidence");
        return row.wasNull() ? null : (Double) value;
    }

    private static VisitorMessage message(ResultSet row) throws SQLException {
        OfQuestion detail = StoredDetail.read(row.getString("detail"), OfQuestion.class);
        String ref = row.getString("ref");
        String text = row.getString("body");
        return switch (row.getString("kind")) {
            case "choose" -> new Choose(ref, requireNonNull(detail.option()), text);
            case "human" -> new AskForHuman(ref, text);
            case "leave" -> new Leave(ref, requireNonNull(detail.name()), requireNonNull(detail.contact()), text);
            default -> new Say(ref, text, orEmpty(detail.attachments()));
        };
    }

    private static @Nullable Vote vote(ResultSet row) throws SQLException {
        String thumb = row.getString("vote");
        String reason = row.getString("vote_reason");
        return thumb == null
                ? null
                : Vote.Thumb.ofCode(thumb).map(which -> new Vote(which, reason)).orElse(null);
    }

    private static @Nullable List<Attachment> orNull(List<Attachment> attachments) {
        return attachments.isEmpty() ? null : attachments;
    }

    private static List<Part> orNone(@Nullable List<Part> parts) {
        return parts == null ? List.of() : parts;
    }

    private static List<Attachment> orEmpty(@Nullable List<Attachment> attachments) {
        return attachments == null ? List.of() : attachments;
    }
}
