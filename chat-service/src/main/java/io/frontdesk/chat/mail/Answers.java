package io.frontdesk.chat.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.Outgoing;
import io.frontdesk.chat.conversation.Store;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Left messages and their answers in the database. */
@Singleton
final class Answers {
    private static final String MESSAGE = "SELECT m.id, m.conversation, m.name, m.contact, m.message, m.at, m.done, "
            + "c.locale FROM left_message m JOIN conversation c ON c.id = m.conversation ";

    private static final String ANSWER = """
            SELECT a.id, a.message, a.author_name, a.body, a.at, a.state, COALESCE(a.problem, o.answer) AS problem, a.done_at
            FROM message_answer a LEFT JOIN outbox o ON o.kind = 'mail.answer' AND o.body = a.id
            WHERE a.message IN (<messages>) ORDER BY a.at, a.id""";

    private final Store store;

    Answers(Store store) {
        this.store = store;
    }

    /** A left message, with the language of the page it was left on. */
    record Left(
            String id,
            String conversation,
            String name,
            String contact,
            String message,
            Instant at,
            boolean done,
            String locale) {}

    /** A left message with what was answered so far. */
    record Answered(Left left, List<Answer> answers) {
        Answered {
            answers = List.copyOf(answers);
        }
    }

    /** An answer on its way, and to what. */
    record Question(Left left, String answer) {}

    Mono<Left> find(String message) {
        return store.read(handle -> find(handle, message)).flatMap(Mono::justOrEmpty);
    }

    /** Those that nobody has seen to first, and of these and the others the newest. */
    Mono<List<Answered>> shown(int count) {
        return store.read(handle -> {
            List<Left> all = handle.createQuery(MESSAGE + "ORDER BY m.done, m.at DESC, m.id DESC LIMIT :count")
                    .bind("count", count)
                    .map(Answers::left)
                    .list();
            Map<String, List<Answer>> answers =
                    answers(handle, all.stream().map(Left::id).toList());
            return all.stream()
                    .map(left -> new Answered(left, answers.getOrDefault(left.id(), List.of())))
                    .toList();
        });
    }

    Mono<List<Answer>> of(String message) {
        return store.read(handle -> answers(handle, List.of(message)).getOrDefault(message, List.of()));
    }

    /** Keeps the answer, puts it into the outbox and sees the message as dealt with, all or nothing. */
    Mono<Answer> keep(Left left, AgentFace author, String text, Instant at) {
        Answer answer = new Answer(UUID.randomUUID().toString(), author.name(), text, at, Answer.WAITING, null, null);
        return store.change(handle -> {
            insert(handle, left, author, answer);
            handle.createUpdate("UPDATE left_message SET done = 1 WHERE id = :message")
                    .bind("message", left.id())
                    .execute();
            Outgoing.put(handle, Outgoing.LEFT_ANSWER, left.conversation(), Outgoing.SMTP, answer.id(), at);
            return answer;
        });
    }

    /** What answer {@code id} says and to what; empty where it was erased. */
    Optional<Question> question(String id) {
        return store.readNow(handle -> handle.createQuery(
                        "SELECT m.id, m.conversation, m.name, m.contact, m.message, m.at, m.done, c.locale, "
                                + "a.body AS answer FROM message_answer a JOIN left_message m ON m.id = a.message "
                                + "JOIN conversation c ON c.id = m.conversation WHERE a.id = :id")
                .bind("id", id)
                .map((row, context) -> new Question(left(row, context), row.getString("answer")))
                .findOne());
    }

    Optional<Left> findNow(String message) {
        return store.readNow(handle -> find(handle, message));
    }

    static void settle(Handle handle, String answer, String state, @Nullable String problem, Instant at) {
        handle.createUpdate(
                        "UPDATE message_answer SET state = :state, problem = :problem, done_at = :at WHERE id = :id")
                .bind("state", state)
                .bind("problem", problem)
                .bind("at", at.toEpochMilli())
                .bind("id", answer)
                .execute();
    }

    private static void insert(Handle handle, Left left, AgentFace author, Answer answer) {
        handle.createUpdate("INSERT INTO message_answer (id, message, author, author_name, body, at, state) "
                        + "VALUES (:id, :message, :author, :name, :body, :at, :state)")
                .bind("id", answer.id())
                .bind("message", left.id())
                .bind("author", author.id())
                .bind("name", author.name())
                .bind("body", answer.text())
                .bind("at", answer.at().toEpochMilli())
                .bind("state", answer.state())
                .execute();
    }

    private static Map<String, List<Answer>> answers(Handle handle, List<String> messages) {
        return handle
                .createQuery(ANSWER)
                .bindList(EmptyHandling.NULL_KEYWORD, "messages", messages)
                .map((row, context) -> Map.entry(row.getString("message"), answer(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Optional<Left> find(Handle handle, String message) {
        return handle.createQuery(MESSAGE + "WHERE m.id = :id")
                .bind("id", message)
                .map(Answers::left)
                .findOne();
    }

    private static Left left(ResultSet row, StatementContext context) throws SQLException {
        return new Left(
                row.getString("id"),
                row.getString("conversation"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("message"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("done") == 1,
                row.getString("locale"));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        long done = row.getLong("done_at");
        Instant doneAt = row.wasNull() ? null : Instant.ofEpochMilli(done);
        return new Answer(
                row.getString("id"),
                row.getString("author_name"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("state"),
                row.getString("problem"),
                doneAt);
    }
}
