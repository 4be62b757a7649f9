package io.frontdesk.chat.conversation;

import io.frontdesk.chat.conversation.VisitorMessage.AskForHuman;
import io.frontdesk.chat.conversation.VisitorMessage.Choose;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erases conversations, within a transaction that the caller commits and under the conversation's lock. */
final class ErasureStatements {
    /** What stands where words were. */
    static final String MARK = "[…]";

    private static final String OUTCOME = "erased";
    private static final List<String> AROUND = List.of(
            "DELETE FROM outbox WHERE conversation = :id AND kind LIKE 'mail.%'",
            "DELETE FROM message_answer WHERE message IN (SELECT id FROM left_message WHERE conversation = :id)",
            "DELETE FROM left_message WHERE conversation = :id",
            "DELETE FROM attachment WHERE conversation = :id",
            "DELETE FROM pending WHERE conversation = :id",
            "UPDATE feedback SET reason = '' WHERE conversation = :id AND kind = 'thumb'");

    private final NoticeStatements notices;

    ErasureStatements(NoticeStatements notices) {
        this.notices = notices;
    }

    long erase(Handle handle, ConversationId id, String by, Instant at) {
        Conversation locked = ConversationRow.lock(handle, id, at);
        if (!locked.standing().isClosed()) {
            DeskStatements.end(handle, locked, OUTCOME, at);
        }
        List<Turn> words = words(handle, id);
        words.forEach(turn -> blank(handle, turn, at));
        AROUND.forEach(sql -> delete(handle, sql, id));
        int notesGone = delete(handle, "DELETE FROM note WHERE conversation = :id", id);
        forgetCustomer(handle, id);
        if (!words.isEmpty() || notesGone > 0) {
            notices.tell(handle, locked, NoticeKind.ERASED, null, null, at);
        }
        note(handle, id, by, words.size(), at);
        return words.size();
    }

    private static int delete(Handle handle, String sql, ConversationId id) {
        return handle.createUpdate(sql).bind("id", id.toString()).execute();
    }

    private static List<Turn> words(Handle handle, ConversationId id) {
        return handle.createQuery("SELECT " + TurnRow.COLUMNS
                        + " FROM turn WHERE conversation = :id AND erased_at IS NULL AND kind <> 'notice'")
                .bind("id", id.toString())
                .map(TurnRow::read)
                .list();
    }

    private static void blank(Handle handle, Turn turn, Instant at) {
        handle.createUpdate("UPDATE turn SET body = :mark, detail = :detail, trace = NULL, vote_reason = NULL, "
                        + "corrected_label = NULL, erased_at = :at WHERE conversation = :id AND seq = :seq")
                .bind("mark", MARK)
                .bind("detail", detail(turn))
                .bind("at", at.toEpochMilli())
                .bind("id", turn.conversation().toString())
                .bind("seq", turn.seq())
                .execute();
    }

    private static String detail(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> TurnRow.detail(blank(asked.message()));
            case Turn.Replied replied ->
                StoredDetail.write(new StoredDetail.OfReply(
                        replied.reply().reason(),
                        List.of(),
                        List.of(),
                        replied.reply().latencyMs(),
                        null,
                        null));
            case Turn.Written written ->
                TurnRow.detail(new AgentMessage(
                        written.message().ref(), written.message().agent(), MARK, List.of()));
            case Turn.Notice notice -> TurnRow.detail(notice.kind(), notice.agent());
        };
    }

    private static VisitorMessage blank(VisitorMessage message) {
        return switch (message) {
            case Say say -> new Say(say.ref(), MARK);
            case Choose choose -> new Choose(choose.ref(), choose.option(), MARK);
            case AskForHuman ask -> new AskForHuman(ask.ref(), MARK);
            case Leave leave -> new Leave(leave.ref(), "", MARK, MARK);
        };
    }

    private static void forgetCustomer(Handle handle, ConversationId id) {
        new ConversationUpdate(handle, id)
                .set("page", null)
                .set("customer", null)
                .set("customer_name", null)
                .set("customer_contact", null)
                .set("customer_topic", null)
                .set("csat_comment", null)
                .execute();
    }

    private static void note(Handle handle, ConversationId id, String by, int turns, Instant at) {
        handle.createUpdate("INSERT INTO erasure (id, conversation, by_whom, turns, at) "
                        + "VALUES (:erasure, :id, :by, :turns, :at)")
                .bind("erasure", UUID.randomUUID().toString())
                .bind("id", id.toString())
                .bind("by", by)
                .bind("turns", turns)
                .bind("at", at.toEpochMilli())
                .execute();
    }
}
