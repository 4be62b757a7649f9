package io.frontdesk.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Requests name a host that is not this machine, for otherwise the framework turns foreign pages away by itself. */
class VisitorCorsTest {
    private static final String SHOP = "https://shop.example";
    private static final String OPENED = "access-control-allow-origin: " + SHOP + "\r\n";
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
    void anAllowedPageMayAskFirst(String path) throws IOException {
        String answer = ask(
                "OPTIONS",
                "/api/conversations" + path,
                SHOP,
                "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization,content-type\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase(OPENED)
                .containsIgnoringCase("access-control-allow-headers: Authorization, Content-Type")
                .containsIgnoringCase("access-control-allow-methods: GET, POST")
                .doesNotContainIgnoringCase("allow-credentials");
    }

    @Test
    void anAllowedPageReadsAnswersAndErrors() throws IOException {
        String opened = ask("POST", "/api/conversations", SHOP, "");
        assertThat(opened).startsWith("HTTP/1.1 201").containsIgnoringCase("vary: Origin");
        assertThat(opened.split("(?i)access-control-allow-origin", -1)).hasSize(2);
        String missing = ask("GET", "/api/conversations/x", SHOP, "");
        assertThat(missing).startsWith("HTTP/1.1 404").containsIgnoringCase(OPENED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://shop.example.evil.example", "http://shop.example", "null"})
    void anyOtherPageIsTurnedAway(String origin) throws IOException {
        assertThat(ask("POST", "/api/conversations", origin, ""))
                .startsWith("HTTP/1.1 403")
                .contains("foreign-origin")
                .doesNotContainIgnoringCase("access-control-allow-origin");
        assertThat(ask("OPTIONS", "/api/conversations", origin, "Access-Control-Request-Method: POST\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void thePagesOfTheServerItselfNeedNoLeave() throws IOException {
        assertThat(ask("POST", "/api/conversations", "https://desk.example", ""))
                .startsWith("HTTP/1.1 201");
    }

    @Test
    void nothingElseIsOpenedToOtherPages() throws IOException {
        assertThat(ask("GET", "/api/agent/conversations", SHOP, ""))
                .startsWith("HTTP/1.1 401")
                .doesNotContainIgnoringCase("access-control-allow-origin");
    }

    private static String ask(String method, String path, String origin, String more) throws IOException {
        String body = method.equals("POST") ? "{}" : "";
        String request = method + " " + path + " HTTP/1.1\r\nHost: desk.example\r\nOrigin: " + origin + "\r\n" + more
                + "Content-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        try (Socket socket = new Socket("localhost", app.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
