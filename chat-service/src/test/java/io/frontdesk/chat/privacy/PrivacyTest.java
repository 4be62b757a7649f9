package io.frontdesk.chat.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Customer;
import io.frontdesk.chat.conversation.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PrivacyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PERSONAL =
            List.of("ann@mail.example", "170 1234567", "Ann Lee", "private note", "Let me look, Ann", "ref=secret");

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("frontdesk.retention.days", 30));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void exportsEverythingThatIsKeptOfACustomer() {
        String conversation = visit();
        JsonNode kept = json(send("GET", "/api/admin/customers/" + conversation + "/export"))
                .at("/conversations/0");
        assertThat(kept.path("conversation").asText()).isEqualTo(conversation);
        assertThat(kept.toString()).contains(PERSONAL);
        assertThat(kept.at("/notes/0/text").asText()).isEqualTo("private note");
        assertThat(kept.at("/left_messages/0/contact").asText()).isEqualTo("ann@mail.example");
        assertThat(kept.at("/customer/name").asText()).isEqualTo("Ann Lee");
    }

    @Test
    void erasesAllWordsTellsThoseWhoFollowAndKeepsTheNumbers() {
        try (TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            String conversation = visit(visitor, agent);
            List<JsonNode> before = turns(conversation);
            HttpResponse<String> erased = send("DELETE", "/api/admin/customers/" + conversation);
            assertThat(erased.statusCode()).isEqualTo(200);
            assertThat(json(erased).path("conversations").asInt()).isEqualTo(1);
            visitor.next("turn", turn -> turn.path("event").asText().equals("erased"));
            agent.next("turn", turn -> turn.path("event").asText().equals("erased"));
            List<JsonNode> after = turns(conversation);
            assertThat(after).hasSize(before.size() + 1);
            for (int i = 0; i < after.size(); i++) {
                assertThat(after.get(i).path("seq").asInt()).isEqualTo(i + 1);
            }
            assertThat(everythingStored(conversation)).doesNotContain(PERSONAL);
            assertThat(json(send("GET", "/api/admin/customers/" + conversation + "/export"))
                            .toString())
                    .doesNotContain(PERSONAL);
            assertThat(json(send("GET", "/api/admin/erasures"))
                            .at("/erasures/0/conversation")
                            .asText())
                    .isEqualTo(conversation);
            assertThat(json(send("GET", "/api/admin/erasures"))
                            .at("/erasures/0/by")
                            .asText())
                    .isEqualTo("installation");
        }
    }

    @Test
    void whatIsErasedIsNoLongerLearnedFromAndTheCustomerMayGoOn() {
        try (TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            String conversation = visit(visitor, agent);
            send("DELETE", "/api/admin/customers/" + conversation);
            assertThat(app.bean(ConversationArchive.class)
                            .questions(Instant.EPOCH, Instant.now().plusSeconds(60)))
                    .noneMatch(question -> question.conversation().toString().equals(conversation));
            JsonNode again = visitor.ask("How do I return something?");
            assertThat(again.path("text").asText()).isNotBlank();
            assertThat(turns(conversation).toString()).contains("How do I return something?");
        }
    }

    @Test
    void aSubjectStandsForAllOfTheCustomersConversations() {
        String first = visit();
        String second = visit();
        String others = visit();
        identify(first, "customer 42/ä");
        identify(second, "customer 42/ä");
        String path = "/api/admin/customers/customer%2042%2F%C3%A4";
        assertThat(json(send("GET", path + "/export")).path("conversations")).hasSize(2);
        assertThat(json(send("GET", "/api/admin/customers/" + first + "/export"))
                        .path("conversations"))
                .hasSize(2);
        assertThat(json(send("DELETE", path)).path("conversations").asInt()).isEqualTo(2);
        assertThat(send("GET", path + "/export").statusCode()).isEqualTo(404);
        assertThat(everythingStored(second)).doesNotContain(PERSONAL);
        assertThat(everythingStored(others)).contains("ann@mail.example");
    }

    @Test
    void aCustomerWhoIsNotKnownIsNotFound() {
        assertThat(send("GET", "/api/admin/customers/nobody/export").statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/api/admin/customers/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsOldGoesByItselfOnceANightAndWhatIsNewStays() {
        String old = visit();
        String fresh = visit();
        Instant now = Instant.now();
        app.bean(Store.class)
                .change(handle -> handle.createUpdate("UPDATE conversation SET last_at = :at WHERE id = :id")
                        .bind("at", now.minus(Duration.ofDays(31)).toEpochMilli())
                        .bind("id", old)
                        .execute())
                .block();
        Retention retention = app.bean(Retention.class);
        assertThat(retention.night(now).block())
                .satisfies(done -> assertThat(done.conversations()).isEqualTo(1));
        assertThat(everythingStored(old)).doesNotContain(PERSONAL);
        assertThat(everythingStored(fresh)).contains("ann@mail.example");
        assertThat(retention.night(now.plus(Duration.ofHours(14))).block())
                .satisfies(done -> assertThat(done.conversations()).isZero());
        assertThat(retention.night(now.plus(Duration.ofDays(1))).block())
                .satisfies(done -> assertThat(done.conversations()).isZero());
    }

    private static String visit() {
        try (TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            return visit(visitor, agent);
        }
    }

    private static String visit(TestVisitor visitor, TestAgent agent) {
        agent.hello(app.adminToken());
        visitor.send(TestSocket.frame("hello")
                .put("protocol", 1)
                .put("locale", "en")
                .put("page", "https://shop.example/?ref=secret"));
        String conversation = visitor.next("welcome").path("conversation").asText();
        visitor.ask("How do I return something? Write to ann@mail.example or call 170 1234567");
        visitor.send(TestSocket.frame("about").put("ref", TestSocket.ref()).put("name", "Ann Lee"));
        visitor.next("accepted");
        visitor.exchange(TestSocket.frame("leave")
                .put("ref", TestSocket.ref())
                .put("name", "Ann Lee")
                .put("contact", "ann@mail.example")
                .put("message", "Please call 170 1234567"));
        agent.watch(conversation, 0);
        agent.does("take", conversation);
        agent.does(TestAgent.deed("note", conversation).put("text", "private note"));
        agent.says(conversation, "Let me look, Ann");
        agent.does("hand_back", conversation);
        return conversation;
    }

    private static void identify(String conversation, String subject) {
        app.bean(ConversationRepository.class)
                .about(
                        ConversationId.parse(conversation).orElseThrow(),
                        new Customer(subject, null, null, null),
                        Instant.now())
                .block();
    }

    /** The rows of every table that has something of the conversation. */
    private static String everythingStored(String conversation) {
        return app.bean(Store.class).readNow(handle -> {
            StringBuilder all = new StringBuilder();
            for (String table : List.of("turn", "note", "left_message", "outbox", "pending", "erasure")) {
                all.append(handle.createQuery("SELECT * FROM " + table + " WHERE conversation = :id")
                        .bind("id", conversation)
                        .mapToMap()
                        .list());
            }
            all.append(handle.createQuery("SELECT * FROM conversation WHERE id = :id")
                    .bind("id", conversation)
                    .mapToMap()
                    .list());
            return all.toString();
        });
    }

    private static List<JsonNode> turns(String conversation) {
        List<JsonNode> turns = new ArrayList<>();
        json(send("GET", "/api/admin/conversations/" + conversation))
                .path("turns")
                .forEach(turns::add);
        return turns;
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static HttpResponse<String> send(String method, String path) {
        return app.send(app.request(path)
                .header("Authorization", "Bearer " + app.adminToken())
                .method(method, BodyPublishers.noBody()));
    }
}
