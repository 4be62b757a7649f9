package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

class MessageRateTest {
    @Test
    void whoWritesTooFastIsToldSoAndLosesNothing() {
        try (TestApp app = TestApp.start(Map.of("frontdesk.limits.messages", 3));
                TestVisitor visitor = app.visitor()) {
            JsonNode welcome = visitor.hello("en");
            for (int i = 0; i < 3; i++) {
                visitor.ask("hello");
            }
            ObjectNode fourth = frame("say").put("ref", ref()).put("text", "and another thing");
            visitor.send(fourth);
            JsonNode fault = visitor.next();
            while (!fault.path("type").asText().equals("fault")) {
                fault = visitor.next();
            }
            assertThat(fault.path("code").asText()).isEqualTo("too-often");
            assertThat(fault.path("ref")).isEqualTo(fourth.path("ref"));
            HttpResponse<String> byHttp = app.send(app.request(
                            "/api/conversations/" + welcome.path("conversation").asText() + "/messages")
                    .header("Authorization", "Bearer " + welcome.path("token").asText())
                    .POST(BodyPublishers.ofString(fourth.toString())));
            assertThat(byHttp.statusCode()).isEqualTo(429);
            assertThat(byHttp.headers().firstValue("Retry-After")).isPresent();
            try (TestVisitor other = app.visitor()) {
                other.hello("en");
                assertThat(other.ask("hello").path("decision").asText()).isNotEmpty();
            }
        }
    }
}
