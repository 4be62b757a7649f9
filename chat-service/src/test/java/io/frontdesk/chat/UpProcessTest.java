package io.frontdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.client.VisitorClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class UpProcessTest {
    @Test
    void theProgramServesAndEndsWhenItIsTold(@TempDir Path data) throws Exception {
        TestPack.writeTo(data.resolve("pack"));
        try (HttpClient http = HttpClient.newHttpClient();
                TestServer server = TestServer.up(data, Map.of())) {
            try (VisitorClient visitor = VisitorClient.connect(http, server.address(), "en", Duration.ofSeconds(60))) {
                assertThat(visitor.say("How do I track my package?").turn().text())
                        .isNotEmpty();
            }
            try (TestVisitor idle = TestVisitor.on(http, server.address())) {
                idle.hello("en");
                server.process().destroy();
                assertThat(idle.closeStatus()).as("the server restarts").isEqualTo(1012);
            }
            assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            http.shutdownNow();
        }
    }
}
