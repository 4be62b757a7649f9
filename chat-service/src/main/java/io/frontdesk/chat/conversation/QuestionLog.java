package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What visitors asked, and how the replies to it fared, for those who look at the knowledge. Blocks the caller. */
@Singleton
public final class QuestionLog {
    /** So many turns after a reply may bring the hand-off that it did not spare. */
    private static final int SOON = 4;

    private static final String ASKED = """
            SELECT q.body AS body, r.lang AS lang, c.customer_name AS customer_name, c.customer_contact AS customer_contact,
                CASE WHEN r.trace LIKE '%"follows":{%' THEN r.trace END AS trace FROM turn q
            JOIN turn r ON r.conversation = q.conversation AND r.reply_to = q.seq
            JOIN conversation c ON c.id = q.conversation
            WHERE q.kind = 'say' AND q.at >= :since AND q.erased_at IS NULL AND r.lang IS NOT NULL
            ORDER BY q.at DESC LIMIT :most""";

    private static final String SHOWN = """
            SELECT q.body AS body, q.erased_at AS erased, r.at AS at, r.vote AS vote, r.detail AS detail, r.conversation AS conversation,
                c.customer_name AS customer_name, c.customer_contact AS customer_contact,
                (SELECT COUNT(*) FROM turn h WHERE h.conversation = r.conversation AND h.seq > r.seq
                    AND h.seq <= r.seq + :soon AND h.decision = 'hand_off') AS handed_off
            FROM turn r JOIN turn q ON q.conversation = r.conversation AND q.seq = r.reply_to
            JOIN conversation c ON c.id = r.conversation
            WHERE r.kind = 'reply' AND r.at >= :since AND r.lang = :lang AND r.detail LIKE :cited ESCAPE '!'
            ORDER BY r.at DESC LIMIT :most""";

    private final Store store;

    QuestionLog(Store store) {
        this.store = store;
    }

    /**
     * A question in the visitor's words, and the language it was answered in.
     *
     * @param given the name and the contact that the visitor gave, to be masked wherever they recur
     * @param follows the question in whose light it was read, absent where it was read alone
     */
    public record Asked(String text, String lang, List<String> given, Trace.@Nullable Follows follows) {
        public Asked {
            requireNonNull(text, "text");
            requireNonNull(lang, "lang");
            given = List.copyOf(given);
        }
    }

    /**
     * A reply that gave an entry.
     *
     * @param question what it replied to, empty where that was erased
     * @param handedOff whether a person had to help soon after
     * @param given the name and the contact that the visitor gave, to be masked wherever they recur
     */
    public record Shown(
            ConversationId conversation,
            String question,
            Instant at,
            @Nullable String vote,
            boolean handedOff,
            List<String> given) {
        public Shown {
            requireNonNull(conversation, "conversation");
            requireNonNull(question, "question");
            requireNonNull(at, "at");
            given = List.copyOf(given);
        }
    }

    /** Hands over what was asked since {@code since}, the latest first, {@code most} at most. */
    public void each(Instant since, int most, Consumer<Asked> taker) {
        store.readNow(handle -> {
            handle.createQuery(ASKED)
                    .setFetchSize(1_000)
                    .bind("since", since.toEpochMilli())
                    .bind("most", most)
                    .map((row, context) ->
                            new Asked(row.getString("body"), row.getString("lang"), given(row), follows(row)))
                    .forEach(taker);
            return true;
        });
    }

    /** The replies in {@code lang} that cited the entry since {@code since}, the latest first, {@code most} at most. */
    public List<Shown> shown(String entry, String lang, Instant since, int most) {
        String citation = citation(entry);
        return store.readNow(handle -> handle
                .createQuery(SHOWN)
                .bind("since", since.toEpochMilli())
                .bind("lang", lang)
                .bind("cited", "%\"citations\":[%" + citation.replaceAll("[!%_]", "!$0") + "%")
                .bind("soon", SOON)
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getString("detail"), shown(row)))
                .stream()
                .filter(found -> found.getKey().contains(citation)) // SQLite's LIKE takes capitals for small letters
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Shown shown(ResultSet row) throws SQLException {
        row.getLong("erased");
        String question = row.wasNull() ? row.getString("body") : "";
        return new Shown(
                TurnRow.id(row),
                question,
                TurnRow.at(row, "at"),
                row.getString("vote"),
                row.getLong("handed_off") > 0,
                given(row));
    }

    private static Trace.@Nullable Follows follows(ResultSet row) throws SQLException {
        String trace = row.getString("trace");
        return trace == null ? null : StoredDetail.read(trace, Trace.class).follows();
    }

    private static List<String> given(ResultSet row) throws SQLException {
        return Stream.of(row.getString("customer_name"), row.getString("customer_contact"))
                .flatMap(Stream::ofNullable)
                .filter(each -> !each.isBlank())
                .toList();
    }

    /** As it begins in a reply's detail. */
    private static String citation(String entry) {
        String written = StoredDetail.write(Map.of("id", entry));
        return written.substring(0, written.length() - 1) + ",\"title\":";
    }
}
