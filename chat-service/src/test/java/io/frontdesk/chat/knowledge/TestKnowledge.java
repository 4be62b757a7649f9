package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.client.AdminClient;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An administrator who works on the knowledge of a running server. */
public final class TestKnowledge {
    static final String HEADER = "id,question,answer,lang\n";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/api/admin/knowledge";
    private static final long PATIENCE_MILLIS = 20_000;

    private final TestApp app;

    public TestKnowledge(TestApp app) {
        this.app = app;
    }

    /** Status, body and entity tag of an answer. */
    public record Answer(int status, String text, String tag) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError("the server sent no JSON: " + text, notJson);
            }
        }
    }

    public Answer asks(String method, String path, String body, String... headers) {
        return sends(method, ROOT + path, body, headers);
    }

    public Answer sends(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = app.request(path)
                .header("Authorization", "Bearer " + app.adminToken())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response = app.send(request);
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse(""));
    }

    public JsonNode reads(String path) {
        Answer answer = asks("GET", path, null);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** What the audit log says was the object of an action. */
    List<String> audit(String action) {
        return sends("GET", "/api/admin/audit?limit=200&action=" + action, null)
                .json()
                .findValuesAsText("on");
    }

    /** Waits until the audit log knows that {@code action} was done to {@code on}. */
    void auditsSoon(String action, String on) {
        soon(
                () -> sends("GET", "/api/admin/audit?limit=200&action=" + action, null)
                        .json(),
                page -> page.findValuesAsText("on").contains(on));
    }

    /** What is read at {@code path} as soon as it is as wanted. */
    public JsonNode readsSoon(String path, Predicate<JsonNode> wanted) {
        return soon(() -> reads(path), wanted);
    }

    /** Uploads a file and gives the report. */
    public JsonNode uploads(String name, byte[] content, String options) {
        try (AdminClient client = new AdminClient(app.uri(), app.adminToken())) {
            String query = "?options=" + URLEncoder.encode(options, UTF_8);
            AdminClient.Answer answer = client.upload(ROOT + "/drafts" + query, name, content);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }

    /** Uploads rows under the usual header and gives the id of the draft. */
    public String drafts(String rows) {
        return uploads("faq.csv", (HEADER + rows).getBytes(UTF_8), "{}")
                .path("draft")
                .path("id")
                .asText();
    }

    public Answer publishes(String draft, String body) {
        return asks("POST", "/drafts/" + draft + "/publish", body);
    }

    /** Uploads rows and publishes them; gives the number of the version. */
    public long makes(String rows) {
        Answer answer = publishes(drafts(rows), "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("published").asBoolean()).isTrue();
        return answer.json().path("version").path("number").asLong();
    }

    public long newest() {
        return reads("/versions?limit=1").path("versions").get(0).path("number").asLong();
    }

    /** What the bot says to a question. */
    public String tells(String lang, String question) {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(lang);
            return visitor.ask(question).path("text").asText();
        }
    }

    private static JsonNode soon(Supplier<JsonNode> read, Predicate<JsonNode> wanted) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonNode last = read.get();
        while (!wanted.test(last)) {
            assertThat(System.currentTimeMillis())
                    .as("never came as wanted: %s", last)
                    .isLessThan(end);
            Thread.onSpinWait();
            last = read.get();
        }
        return last;
    }
}
