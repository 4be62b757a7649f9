package io.frontdesk.chat.inbox.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestConsole;
import io.frontdesk.chat.TestSocket;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Csat;
import io.frontdesk.chat.conversation.Customer;
import io.frontdesk.chat.conversation.CustomerRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A customer's profile through the real server, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProfileContract {
    private TestApp app;
    private TestConsole desk;

    abstract Map<String, Object> database();

    @BeforeAll
    void start() {
        app = TestApp.start(database());
        desk = new TestConsole(app);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void addsUpTheConversationsOfOneVerifiedCustomerAndForgetsWhatIsErased() {
        String first = talk("ann-7", "How long does standard delivery take?", "en");
        end(first);
        String left = leave("ann-7");
        String now = talk("ann-7", "我的包裹到哪了？", "zh");
        talk("somebody-else", "How do I return something?", "en");
        JsonNode profile = desk.reads("/conversations/" + now + "/profile");
        assertThat(profile.path("verified").asBoolean()).isTrue();
        assertThat(profile.path("conversations").asInt()).isEqualTo(3);
        assertThat(profile.path("topics").findValuesAsText("intent"))
                .contains("delivery_time", "track_order")
                .doesNotContain("return_item");
        assertThat(profile.at("/topics/0/intent").asText()).isEqualTo("track_order");
        assertThat(profile.at("/languages").toString()).contains("en", "zh");
        assertThat(profile.at("/outcomes/ended").asInt()).isEqualTo(1);
        assertThat(profile.at("/satisfaction/average").asDouble()).isEqualTo(2);
        assertThat(profile.path("open").findValuesAsText("kind")).contains("message");
        assertThat(profile.path("open").findValuesAsText("conversation"))
                .contains(left)
                .doesNotContain(now);
        assertThat(profile.toString()).doesNotContain("delivery take", "call me");
        erase(first);
        JsonNode after = desk.reads("/conversations/" + now + "/profile");
        assertThat(after.path("conversations").asInt()).isEqualTo(2);
        assertThat(after.path("topics").findValuesAsText("intent")).doesNotContain("delivery_time");
        assertThat(after.has("satisfaction")).isFalse();
        JsonNode erased = desk.reads("/conversations/" + first + "/profile");
        assertThat(erased.path("topics")).isEmpty();
        assertThat(erased.path("moods")).isEmpty();
    }

    @Test
    void ofAnUnknownVisitorItIsTheConversationAlone() {
        talk(null, "How long does standard delivery take?", "en");
        String now = talk(null, "Where is my parcel?", "en");
        JsonNode profile = desk.reads("/conversations/" + now + "/profile");
        assertThat(profile.path("verified").asBoolean()).isFalse();
        assertThat(profile.path("conversations").asInt()).isEqualTo(1);
        assertThat(profile.path("topics").findValuesAsText("intent")).doesNotContain("delivery_time");
        assertThat(desk.asks("GET", "/conversations/0199c3f1-0000-7000-8000-000000000099/profile", null)
                        .status())
                .isEqualTo(404);
        assertThat(desk.asks("GET", "/conversations/nonsense/profile", null).status())
                .isEqualTo(404);
    }

    private String talk(String subject, String text, String lang) {
        try (TestVisitor visitor = app.visitor()) {
            String conversation = visitor.hello(lang).path("conversation").asText();
            visitor.ask(text);
            if (subject != null) {
                identify(conversation, subject);
            }
            return conversation;
        }
    }

    private String leave(String subject) {
        try (TestVisitor visitor = app.visitor()) {
            String conversation = visitor.hello("en").path("conversation").asText();
            visitor.exchange(TestSocket.frame("leave")
                    .put("ref", TestSocket.ref())
                    .put("name", "Ann")
                    .put("contact", "ann@mail.example")
                    .put("message", "Please call me"));
            identify(conversation, subject);
            return conversation;
        }
    }

    private void identify(String conversation, String subject) {
        repository()
                .about(id(conversation), new Customer(subject, null, null, null), now())
                .block();
    }

    private void end(String conversation) {
        repository().end(id(conversation), TestSocket.ref(), now()).block();
        repository().csat(id(conversation), new Csat(2, null, now())).block();
    }

    private void erase(String conversation) {
        // The customer's other conversations stay: only this one was asked to be forgotten.
        app.bean(CustomerRecords.class).erase(id(conversation), "test", now()).block();
    }

    private ConversationRepository repository() {
        return app.bean(ConversationRepository.class);
    }

    private static ConversationId id(String text) {
        return ConversationId.parse(text).orElseThrow();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
