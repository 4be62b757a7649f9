package io.frontdesk.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

class VisitorCorsTest {
    private static final String SHOP = "https://shop.example";
    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("frontdesk.allowed-origins", List.of(SHOP)));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/x/messages", "/x/events", "/x/attachments", "/x/identify", "/x/transcript"})
    void anAllowedPageMayAskFirst(String path) {
        HttpResponse<String> answer = app.send(app.request("/api/conversations" + path)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", SHOP)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(SHOP);
        assertThat(header(answer, "Access-Control-Allow-Headers")).contains("Authorization", "Content-Type");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void anAllowedPageReadsAnswersAndErrors() {
        HttpResponse<String> opened = app.send(
                app.request("/api/conversations").header("Origin", SHOP).POST(BodyPublishers.ofString("{}")));
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().allValues("Access-Control-Allow-Origin")).containsExactly(SHOP);
        assertThat(header(opened, "Vary")).contains("Origin");
        HttpResponse<String> missing = app.send(
                app.request("/api/conversations/x").header("Origin", SHOP).GET());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().allValues("Access-Control-Allow-Origin")).containsExactly(SHOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://shop.example.evil.example", "http://shop.example", "null"})
    void anyOtherPageIsTurnedAway(String origin) {
        HttpResponse<String> opened = app.send(
                app.request("/api/conversations").header("Origin", origin).POST(BodyPublishers.ofString("{}")));
        assertThat(opened.statusCode()).isEqualTo(403);
        assertThat(header(opened, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void nothingElseIsOpenedToOtherPages() {
        HttpResponse<String> answer = app.send(
                app.request("/api/agent/conversations").header("Origin", SHOP).GET());
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
