package io.frontdesk.chat.proactive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** Messages by rule, made by administrators and asked for by widgets, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProactiveApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULES = "/api/admin/proactive";
    private static final String VISITORS = "/api/conversations/proactive";

    private TestApp app;

    abstract Map<String, Object> database();

    @BeforeAll
    void start() {
        app = TestApp.start(database());
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void aRuleIsMadeShownCountedChangedAndRemoved() throws InterruptedException {
        HttpResponse<String> added = admin("POST", RULES, rule().toString());
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String id = tree(added).path("id").asText();
        Thread.sleep(3_100);
        JsonNode shown = tree(visitor("GET", VISITORS + "?path=/cart/1&lang=en&visit=1", null));
        assertThat(shown.path("id").asText()).isEqualTo(id);
        assertThat(shown.path("text").asText()).isEqualTo("Need help with your order?");
        assertThat(shown.path("seconds").asInt()).isEqualTo(20);
        assertThat(tree(visitor("GET", VISITORS + "?path=/&lang=en&visit=1", null))
                        .has("id"))
                .isFalse();
        assertThat(tree(visitor("GET", VISITORS + "?path=/cart&lang=zh&visit=1", null))
                        .has("id"))
                .isFalse();
        for (String event : new String[] {"shown", "shown", "opened", "dismissed"}) {
            HttpResponse<String> counted = visitor("POST", VISITORS + "/" + id, "{\"event\": \"" + event + "\"}");
            assertThat(counted.statusCode()).as(counted.body()).isEqualTo(204);
        }
        JsonNode listed = tree(admin("GET", RULES, null)).at("/rules/0");
        assertThat(listed.path("shown").asInt()).isEqualTo(2);
        assertThat(listed.path("opened").asInt()).isEqualTo(1);
        assertThat(listed.path("dismissed").asInt()).isEqualTo(1);
        JsonNode changed =
                tree(admin("PUT", RULES + "/" + id, rule().put("on", false).toString()));
        assertThat(changed.path("on").asBoolean()).isFalse();
        assertThat(admin("DELETE", RULES + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(admin("DELETE", RULES + "/" + id, null).statusCode()).isEqualTo(404);
        assertThat(admin("PUT", RULES + "/" + id, rule().toString()).statusCode())
                .isEqualTo(404);
        assertThat(visitor("POST", VISITORS + "/" + id, "{\"event\": \"shown\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tree(admin("GET", RULES, null)).path("rules")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | '' | name",
                "page | cart | page",
                "seconds | 99999 | seconds",
                "visits | 0 | visits",
                "hours | never | hours",
                "pause_days | -1 | pause_days"
            })
    void whatCannotBeIsToldByItsField(String field, String value, String told) {
        ObjectNode body = rule();
        if (value.matches("-?\\d+")) {
            body.put(field, Integer.parseInt(value));
        } else {
            body.put(field, value);
        }
        HttpResponse<String> refused = admin("POST", RULES, body.toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(tree(refused).path("field").asText()).isEqualTo(told);
    }

    @Test
    void aMessageNeedsWordsAndAnEventAName() {
        ObjectNode mute = rule();
        mute.remove("en");
        assertThat(admin("POST", RULES, mute.toString()).statusCode()).isEqualTo(422);
        assertThat(visitor("POST", VISITORS + "/x", "{\"event\": \"eaten\"}").statusCode())
                .isEqualTo(422);
        assertThat(visitor("POST", VISITORS + "/x", "nonsense").statusCode()).isEqualTo(400);
    }

    private static ObjectNode rule() {
        return JSON.createObjectNode()
                .put("name", "At the cart")
                .put("page", "/cart*")
                .put("seconds", 20)
                .put("visits", 1)
                .put("hours", "any")
                .put("pause_days", 2)
                .put("en", "Need help with your order?")
                .put("on", true);
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        return send(app.request(path).header("Authorization", "Bearer " + app.adminToken()), method, body);
    }

    private HttpResponse<String> visitor(String method, String path, String body) {
        return send(app.request(path), method, body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
        return app.send(request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }
}
