package io.frontdesk.chat.review.topics;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Customer;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.pairing.Pairing;
import io.frontdesk.chat.mining.pairing.Reply;
import io.frontdesk.chat.mining.past.Party;
import io.frontdesk.chat.mining.past.PastDialogue;
import io.frontdesk.chat.mining.past.PastMessage;
import io.frontdesk.chat.review.Masking;
import io.frontdesk.chat.review.order.Fate;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which questions got no answer, and what agents said to them, from the words that reviews keep. Blocks the caller. */
@Singleton
final class UnansweredLog {
    private static final int MOST = 5_000;

    private static final List<String> UNANSWERED = Arrays.stream(Fate.values())
            .filter(Fate::isUnanswered)
            .map(Fate::code)
            .toList();

    private final Store store;
    private final ConversationArchive archive;
    private final Masking masking;

    UnansweredLog(Store store, ConversationArchive archive, Masking masking) {
        this.store = store;
        this.archive = archive;
        this.masking = masking;
    }

    private record Row(ConversationId conversation, String text, String lang, Instant at) {}

    /** Since {@code since}; the latest ones where there are very many. */
    List<Unanswered> since(Instant since) {
        Map<ConversationId, List<Row>> byConversation = new LinkedHashMap<>();
        rows(since)
                .forEach(row -> byConversation
                        .computeIfAbsent(row.conversation(), once -> new ArrayList<>())
                        .add(row));
        List<Unanswered> all = new ArrayList<>();
        byConversation.forEach((id, rows) -> {
            List<AskedQuestion> paired = Pairing.of(dialogue(id));
            rows.forEach(row -> all.add(new Unanswered(asked(row, paired), row.at())));
        });
        return all;
    }

    private List<Row> rows(Instant since) {
        return store.readNow(handle -> handle.createQuery("""
                        SELECT t.conversation AS conversation, t.text AS text, i.lang AS lang, t.at AS at FROM review_turn t
                        JOIN review_item i ON i.id = t.item
                        WHERE t.at >= :since AND t.outcome IN (<outcomes>) AND i.state <> 'ignored' AND i.label <> 'oos'
                        ORDER BY t.at DESC LIMIT :most""")
                .bind("since", since.toEpochMilli())
                .bindList("outcomes", UNANSWERED)
                .bind("most", MOST)
                .map((row, context) -> new Row(
                        ConversationId.parse(row.getString("conversation")).orElseThrow(),
                        row.getString("text"),
                        row.getString("lang"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }

    private static AskedQuestion asked(Row row, List<AskedQuestion> paired) {
        return new AskedQuestion(row.conversation().toString(), row.text(), row.lang(), reply(row, paired));
    }

    /** What settled the very words, or the only thing that an agent settled there. */
    private static @Nullable Reply reply(Row row, List<AskedQuestion> paired) {
        List<AskedQuestion> settled =
                paired.stream().filter(question -> question.reply() != null).toList();
        return settled.stream()
                .filter(question ->
                        row.text().contains(question.text()) || question.text().contains(row.text()))
                .findFirst()
                .or(() -> settled.size() == 1 ? settled.stream().findFirst() : Optional.empty())
                .map(AskedQuestion::reply)
                .orElse(null);
    }

    private PastDialogue dialogue(ConversationId id) {
        Customer customer = archive.find(id).map(Conversation::customer).orElseGet(Customer::unknown);
        return new PastDialogue(
                id.toString(),
                archive.turns(id).stream()
                        .filter(turn -> !turn.text().isBlank())
                        .map(turn -> new PastMessage(party(turn), masking.of(turn.text(), customer), turn.at()))
                        .toList());
    }

    private static Party party(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> asked.message() instanceof Say ? Party.CUSTOMER : Party.OTHER;
            case Turn.Written written -> Party.AGENT;
            case Turn.Replied replied -> Party.OTHER;
            case Turn.Notice notice -> Party.OTHER;
        };
    }
}
