package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class BenchChatCommandTest {
    @Test
    void everyQuestionIsAnsweredUnderLoadAcrossABreakAndBesideClientsThatNeverRead() throws IOException {
        try (TestApp app = TestApp.start()) {
            CommandRun run = CommandRun.of(
                    "bench",
                    "chat",
                    "--url",
                    app.uri().toString(),
                    "--pack",
                    app.data().resolve("pack").toString(),
                    "--connections",
                    "100",
                    "--rate",
                    "40",
                    "--seconds",
                    "4",
                    "--warm-up",
                    "1",
                    "--storm",
                    "--reconnect",
                    "--slow",
                    "3",
                    "--json");

            assertThat(run.code()).as(run.err() + run.out()).isZero();
            JsonNode figures = new ObjectMapper().readTree(run.out());
            assertThat(figures.get("sent").asLong()).isEqualTo(160);
            assertThat(figures.get("accepted").asLong()).isEqualTo(160);
            assertThat(figures.get("answered").asLong()).isEqualTo(160);
            assertThat(figures.get("refused").asLong()).isZero();
            assertThat(figures.get("distinct_texts").asLong()).isGreaterThan(160);
            assertThat(figures.get("answered_per_s").asDouble()).isBetween(1.0, 45.0);
            assertThat(figures.at("/ack_ms/p50").asDouble()).isPositive();
            assertThat(figures.at("/answer_ms/p99").asDouble())
                    .isGreaterThanOrEqualTo(figures.at("/ack_ms/p50").asDouble());
            assertThat(figures.at("/reconnect/recovered").asLong()).isGreaterThan(50);
            assertThat(figures.at("/slow/readers").asInt()).isEqualTo(3);
            assertThat(figures.at("/slow").has("growth_mb")).isFalse();
            for (String broken : new String[] {"lost", "doubled", "gaps", "unanswered", "undelivered"}) {
                assertThat(figures.get(broken).asLong()).as(broken).isZero();
            }
            assertThat(figures.has("peak_rss_mb")).isFalse(); // another's process is not looked into
            assertThat(figures.has("overload")).isFalse();
        }
    }

    @Test
    void namesWhatItCannotUse() {
        assertThat(CommandRun.of("bench", "chat", "--rate", "0").err()).contains("--rate");
        assertThat(CommandRun.of("bench", "chat", "--connections", "0").code()).isEqualTo(2);
        assertThat(CommandRun.of("bench", "chat", "--pack", "./nowhere").err()).contains("--pack", "nowhere");
        assertThat(CommandRun.of("bench", "flaky", "--url", "https://localhost").err())
                .contains("--url");
        assertThat(CommandRun.of("bench", "flaky", "--minutes", "0").code()).isEqualTo(2);
    }
}
