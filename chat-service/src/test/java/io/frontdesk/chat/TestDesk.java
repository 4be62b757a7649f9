package io.frontdesk.chat;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Those who work at a {@link TestApp}: makes accounts through the API and signs them in as a browser would. */
public final class TestDesk {
    public static final String PASSWORD = "rattle-harbour-41";

    private static final JsonMapper JSON = new JsonMapper();

    private final TestApp app;

    public TestDesk(TestApp app) {
        this.app = app;
    }

    /** An answer of the API, with its body read. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        public String text(String field) {
            return body.path(field).asText();
        }

        /** The refresh token in the cookie that the answer sets. */
        public Optional<String> cookie() {
            return raw.headers().allValues("set-cookie").stream()
                    .filter(cookie -> cookie.startsWith("frontdesk_refresh="))
                    .map(cookie -> cookie.replaceFirst("^frontdesk_refresh=([^;]*).*", "$1"))
                    .findFirst();
        }
    }

    /** Somebody with an account and a password of their own, signed in. */
    public record Person(String id, String email, String accessToken, String refreshToken) {}

    /** Makes an account with a password of its own. */
    public Person hire(String email, String role) {
        Answer made = admin(
                "POST",
                "/users",
                "{\"email\":\"%s\",\"name\":\"%s\",\"role\":\"%s\",\"capacity\":100}"
                        .formatted(email, email.replaceFirst("@.*", ""), role));
        if (made.status() != 201) {
            throw new AssertionError(made.raw().body());
        }
        String once = made.body().path("invitation").path("one_time_password").asText();
        Answer first = login(email, once);
        Answer changed = call(
                "PUT",
                "/api/auth/password",
                first.text("access_token"),
                "{\"old\":\"%s\",\"new\":\"%s\"}".formatted(once, PASSWORD));
        return new Person(
                made.body().path("user").path("id").asText(),
                email,
                changed.text("access_token"),
                first.cookie().orElseThrow());
    }

    public Answer login(String email, String password) {
        return call(
                "POST", "/api/auth/login", null, "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    /** Comes back with a refresh token, as the console does. */
    public Answer refresh(String refreshToken) {
        return send(app.request("/api/auth/refresh")
                .header("X-Frontdesk", "1")
                .header("Cookie", "frontdesk_refresh=" + refreshToken)
                .POST(noBody()));
    }

    /** Calls the admin API with the installation's token. */
    public Answer admin(String method, String path, @Nullable String body) {
        return call(method, "/api/admin" + path, app.adminToken(), body);
    }

    public Answer call(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest.Builder request = app.request(path).method(method, body == null ? noBody() : ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    public Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = app.send(request);
        try {
            return new Answer(
                    answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()), answer);
        } catch (JsonProcessingException noJson) {
            return new Answer(answer.statusCode(), JSON.createObjectNode(), answer);
        }
    }
}
