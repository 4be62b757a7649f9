package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class BenchIntentsCommandTest {
    @Test
    void timesEveryForm() throws IOException {
        CommandRun run = CommandRun.of("bench", "intents", "--base", "bge-small-zh", "--seconds", "0.5", "--json");

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(run.out());
        for (String form : new String[] {"int8", "fp32", "djl", "tokenizer"}) {
            assertThat(figures.get(form).get("p50").asDouble()).as(form).isPositive();
            assertThat(figures.get(form).get("p99").asDouble())
                    .as(form)
                    .isGreaterThanOrEqualTo(figures.get(form).get("p50").asDouble());
        }
    }

    @Test
    void namesWhatIsOutOfRange() {
        assertThat(CommandRun.of("bench", "intents", "--tokens", "2").err()).contains("--tokens", "3 to 128");
        assertThat(CommandRun.of("bench", "intents", "--base", "bge-huge").err())
                .contains("--base", "bge-huge");
    }
}
