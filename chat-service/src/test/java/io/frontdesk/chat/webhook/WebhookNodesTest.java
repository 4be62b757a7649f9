package io.frontdesk.chat.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.webhook.TestReceiver.Call;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two servers on one PostgreSQL deliver from the same outbox. */
class WebhookNodesTest {
    private static final int CONVERSATIONS = 6;
    private static final int QUESTIONS = 3;
    private static final long PATIENCE_MILLIS = 60_000;

    @Test
    void eachEventIsDeliveredByOneNodeAndInTheOrderOfItsConversation() throws InterruptedException {
        Map<String, Object> database = Database.postgresql(TestPostgres.freshDatabase());
        try (TestApp here = TestApp.start(database);
                TestApp there = TestApp.start(database);
                TestReceiver receiver = new TestReceiver(0)) {
            subscribe(here, receiver);
            for (int i = 0; i < CONVERSATIONS; i++) {
                talk(i % 2 == 0 ? here : there);
            }
            int expected = CONVERSATIONS * QUESTIONS * 2;
            long end = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (receiver.taken().size() < expected && System.currentTimeMillis() < end) {
                Thread.sleep(50);
            }
            assertThat(receiver.taken().stream().map(Call::id).distinct()).hasSize(expected);
            assertThat(receiver.taken()).hasSize(expected);
            Map<String, List<Long>> orders = receiver.taken().stream()
                    .collect(Collectors.groupingBy(
                            call -> call.json().at("/conversation/id").asText(),
                            Collectors.mapping(Call::seq, Collectors.toList())));
            assertThat(orders).hasSize(CONVERSATIONS);
            assertThat(orders.values()).allSatisfy(seqs -> assertThat(seqs).isSorted());
        }
    }

    private static void talk(TestApp app) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            for (int i = 0; i < QUESTIONS; i++) {
                visitor.ask("How do I return item " + i + "?");
            }
        }
    }

    private static void subscribe(TestApp app, TestReceiver receiver) {
        int status = app.send(app.request("/api/admin/webhooks")
                        .header("Authorization", "Bearer " + app.adminToken())
                        .POST(BodyPublishers.ofString(
                                "{\"url\": \"" + receiver.url() + "\", \"events\": [\"message.created\"]}")))
                .statusCode();
        assertThat(status).isEqualTo(201);
    }
}
