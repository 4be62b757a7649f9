package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.StoredDetail.OfQuestion;
import io.frontdesk.chat.conversation.StoredDetail.OfReply;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which entries and intents conversations were answered with, and which offers were taken up, for those who learn from it.
 * Gives no words, and nothing of what was erased. Blocks the caller.
 */
@Singleton
public final class AnswerLog {
    /** The latest so many, in the order of their conversations. */
    private static final String ANSWERED = """
            SELECT conversation, seq, at, lang, intent, detail FROM (
                SELECT conversation, seq, at, lang, intent, detail FROM turn
                WHERE kind = 'reply' AND decision = 'answer' AND erased_at IS NULL AND at >= :since
                ORDER BY at DESC LIMIT :most) latest
            ORDER BY conversation, seq""";

    private static final String OFFERED = """
            SELECT conversation, seq, at, kind, detail FROM (
                SELECT conversation, seq, at, kind, detail FROM turn
                WHERE erased_at IS NULL AND at >= :since AND kind IN ('reply', 'choose') AND detail LIKE :option
                ORDER BY at DESC LIMIT :most) latest
            ORDER BY conversation, seq""";

    private final Store store;

    AnswerLog(Store store) {
        this.store = store;
    }

    /**
     * One answer.
     *
     * @param entry the id of the entry it gave, absent where a template spoke
     */
    public record Answered(
            ConversationId conversation,
            Instant at,
            @Nullable String lang,
            @Nullable String entry,
            @Nullable String intent) {
        public Answered {
            requireNonNull(conversation, "conversation");
            requireNonNull(at, "at");
        }
    }

    /** Something with options: a reply that offered them, or a choice that took one up. */
    public record Offered(ConversationId conversation, Instant at, boolean taken, List<String> options) {
        public Offered {
            requireNonNull(conversation, "conversation");
            requireNonNull(at, "at");
            options = List.copyOf(options);
        }
    }

    /** Hands over the latest {@code most} answers since {@code since}, those of a conversation together and in their order. */
    public void answered(Instant since, int most, Consumer<Answered> taker) {
        store.readNow(handle -> {
            handle.createQuery(ANSWERED)
                    .setFetchSize(1_000)
                    .bind("since", since.toEpochMilli())
                    .bind("most", most)
                    .map((row, context) -> answered(row))
                    .forEach(taker);
            return true;
        });
    }

    /** Hands over the offers of, and the choices among, options that begin with {@code prefix}, as above. */
    public void offered(String prefix, Instant since, int most, Consumer<Offered> taker) {
        store.readNow(handle -> {
            handle
                    .createQuery(OFFERED)
                    .setFetchSize(1_000)
                    .bind("since", since.toEpochMilli())
                    .bind("most", most)
                    .bind("option", "%\"option\":\"" + prefix + "%")
                    .map((row, context) -> offered(row, prefix))
                    .stream()
                    .flatMap(Optional::stream)
                    .forEach(taker);
            return true;
        });
    }

    private static Answered answered(ResultSet row) throws SQLException {
        List<Citation> citations =
                StoredDetail.read(row.getString("detail"), OfReply.class).citations();
        return new Answered(
                TurnRow.id(row),
                TurnRow.at(row, "at"),
                row.getString("lang"),
                citations.isEmpty() ? null : citations.getFirst().id(),
                row.getString("intent"));
    }

    private static Optional<Offered> offered(ResultSet row, String prefix) throws SQLException {
        boolean taken = !row.getString("kind").equals(TurnRow.REPLY);
        List<String> options = (taken ? chosen(row) : offers(row))
                .stream().filter(option -> option.startsWith(prefix)).toList();
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offered(TurnRow.id(row), TurnRow.at(row, "at"), taken, options));
    }

    private static List<String> chosen(ResultSet row) throws SQLException {
        String option =
                StoredDetail.read(row.getString("detail"), OfQuestion.class).option();
        return option == null ? List.of() : List.of(option);
    }

    private static List<String> offers(ResultSet row) throws SQLException {
        return StoredDetail.read(row.getString("detail"), OfReply.class).choices().stream()
                .map(Choice::option)
                .toList();
    }
}
