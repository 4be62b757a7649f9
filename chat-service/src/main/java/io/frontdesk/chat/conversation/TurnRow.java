package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

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

/** Turns as rows of the table {@code turn}, both ways. */
final class TurnRow {
    static final String REPLY = "reply";
    static final String COLUMNS =
            "conversation, seq, speaker, kind, body, at, ref, detail, reply_to, decision, intent, "
                    + "confidence, vote, vote_reason, corrected_label";

    private TurnRow() {}

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
                    case Say say -> new OfQuestion(null, null, null);
                    case Choose choose -> new OfQuestion(choose.option(), null, null);
                    case AskForHuman ask -> new OfQuestion(null, null, null);
                    case Leave leave -> new OfQuestion(null, leave.name(), leave.contact());
                });
    }

    static String detail(BotReply reply) {
        return StoredDetail.write(new OfReply(reply.reason(), reply.choices(), reply.citations(), reply.latencyMs()));
    }

    static Turn read(ResultSet row, StatementContext context) throws SQLException {
        return row.getString("kind").equals(REPLY) ? replied(row, null) : asked(row);
    }

    static Turn readTraced(ResultSet row, StatementContext context) throws SQLException {
        if (!row.getString("kind").equals(REPLY)) {
            return asked(row);
        }
        String trace = row.getString("trace");
        return replied(row, trace == null ? null : StoredDetail.read(trace, Trace.class));
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
                detail.latencyMs());
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
            default -> new Say(ref, text);
        };
    }

    private static @Nullable Vote vote(ResultSet row) throws SQLException {
        String thumb = row.getString("vote");
        String reason = row.getString("vote_reason");
        return thumb == null
                ? null
                : Vote.Thumb.ofCode(thumb).map(which -> new Vote(which, reason)).orElse(null);
    }
}
