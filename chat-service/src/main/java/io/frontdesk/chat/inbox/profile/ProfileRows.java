package io.frontdesk.chat.inbox.profile;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.inbox.profile.CustomerProfile.Open;
import io.frontdesk.chat.inbox.profile.CustomerProfile.Topic;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rows of turns and left messages tell of some conversations. What was erased tells nothing. Blocks the caller. */
@Singleton
final class ProfileRows {
    private static final int MOST_TOPICS = 20;

    private static final String TOPICS = """
            SELECT COALESCE(corrected_label, intent) AS topic, COUNT(*) AS asked, MAX(at) AS last FROM turn
            WHERE conversation IN (<ids>) AND kind = 'reply' AND erased_at IS NULL AND intent IS NOT NULL
                AND COALESCE(corrected_label, intent) NOT IN ('greeting', 'thanks_goodbye', 'talk_to_person', 'oos')
            GROUP BY COALESCE(corrected_label, intent) ORDER BY MAX(at) DESC, COALESCE(corrected_label, intent) LIMIT :most""";

    private static final String KEPT =
            "SELECT DISTINCT conversation FROM turn WHERE conversation IN (<ids>) AND erased_at IS NULL AND kind <> 'notice'";

    private static final String MESSAGES =
            "SELECT conversation, at FROM left_message WHERE conversation IN (<ids>) AND done = 0 ORDER BY at DESC, id LIMIT :most";

    private final Store store;

    ProfileRows(Store store) {
        this.store = store;
    }

    /** What was asked about, the latest first. */
    List<Topic> topics(List<ConversationId> ids) {
        return store.readNow(handle -> handle.createQuery(TOPICS)
                .bindList("ids", names(ids))
                .bind("most", MOST_TOPICS)
                .map((row, context) -> new Topic(
                        row.getString("topic"), row.getInt("asked"), Instant.ofEpochMilli(row.getLong("last"))))
                .list());
    }

    /** Those of {@code ids} of which words are left. */
    Set<ConversationId> kept(List<ConversationId> ids) {
        return store.readNow(handle -> new HashSet<>(handle.createQuery(KEPT)
                .bindList("ids", names(ids))
                .map((row, context) -> id(row.getString("conversation")))
                .list()));
    }

    /** Messages for a person that nobody has seen to. */
    List<Open> messages(List<ConversationId> ids) {
        return store.readNow(handle -> handle.createQuery(MESSAGES)
                .bindList("ids", names(ids))
                .bind("most", MOST_TOPICS)
                .map((row, context) -> new Open(
                        row.getString("conversation"), "message", Instant.ofEpochMilli(row.getLong("at")), null))
                .list());
    }

    private static ConversationId id(String text) {
        return ConversationId.parse(text).orElseThrow();
    }

    private static List<String> names(List<ConversationId> ids) {
        return ids.stream().map(ConversationId::toString).toList();
    }
}
