package io.frontdesk.chat.mining.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.client.AdminClient;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** An administrator who uploads past conversations and goes over what they propose. */
final class MiningDesk implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 120_000;

    private final TestApp app;
    private final AdminClient admin;
    private String importId = "";

    MiningDesk(TestApp app) {
        this.app = app;
        this.admin = new AdminClient(app.uri(), app.adminToken());
    }

    /** From now on the proposals of that import are gone over. */
    void reviews(String id) {
        importId = id;
    }

    /** Uploads a file, its query behind its name, and waits until it is done with. */
    JsonNode imported(String name, String content) {
        String query = name.contains("?") ? name.substring(name.indexOf('?')) : "";
        AdminClient.Answer begun = admin.upload(
                "/api/admin/mining/imports" + query, name.replaceFirst("\\?.*", ""), content.getBytes(UTF_8));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        JsonNode run = json(begun.body());
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (run.path("state").asText().equals("running")) {
            assertThat(System.currentTimeMillis()).as(run.toString()).isLessThan(end);
            run = gets("/mining/imports/" + run.path("id").asText());
        }
        return run;
    }

    JsonNode run() {
        return gets("/mining/imports/" + importId);
    }

    /** The open proposal of which two utterances hold {@code word}. */
    JsonNode about(String word) {
        JsonNode all = gets("/mining/proposals?import=" + importId);
        for (JsonNode proposal : all.path("proposals")) {
            boolean open = proposal.path("state").asText().equals("open");
            long holding = texts(proposal.path("utterances")).stream()
                    .filter(text -> text.contains(word))
                    .count();
            if (open && holding >= 2) {
                return proposal;
            }
        }
        throw new AssertionError("nothing open about " + word + " in " + all);
    }

    JsonNode read(JsonNode proposal) {
        return gets(path(proposal));
    }

    /** Changes the revision that {@code proposal} is. */
    JsonNode changed(JsonNode proposal, Map<String, Object> fields) {
        ObjectNode body = JSON.valueToTree(fields);
        body.put("revision", proposal.path("revision").asInt());
        return answered(200, send("PATCH", path(proposal), body));
    }

    JsonNode posted(int status, String path, Map<String, Object> fields) {
        return answered(status, sent("POST", path, fields));
    }

    HttpResponse<String> sent(String method, String path, Map<String, Object> fields) {
        return send(method, path, JSON.valueToTree(fields));
    }

    /** What is read at {@code path} under {@code /api/admin}. */
    JsonNode gets(String path) {
        AdminClient.Answer answer = admin.get("/api/admin" + path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    static String path(JsonNode proposal) {
        return "/mining/proposals/" + proposal.path("id").asText();
    }

    static List<String> texts(JsonNode array) {
        return JSON.convertValue(array, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    @Override
    public void close() {
        admin.close();
    }

    private HttpResponse<String> send(String method, String path, ObjectNode body) {
        return app.send(app.request("/api/admin" + path)
                .header("Authorization", "Bearer " + app.adminToken())
                .method(method, BodyPublishers.ofString(body.toString())));
    }

    private static JsonNode answered(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException odd) {
            throw new AssertionError(text, odd);
        }
    }
}
