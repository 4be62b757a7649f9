package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class BenchTakeoverCommandTest {
    private static final int RACES = 60;

    @Test
    void aSlowBotIsSilentOnceAPersonHasTakenOver(@TempDir Path pack) throws IOException {
        TestPack.writeTo(pack);
        CommandRun run = CommandRun.of(
                "bench", "takeover", "--races", String.valueOf(RACES), "--pack", pack.toString(), "--json");

        assertThat(run.code()).as(run.err() + run.out()).isZero();
        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertThat(figures.get("races").asInt()).isEqualTo(RACES);
        assertThat(figures.get("accepted").asInt()).isEqualTo(RACES);
        assertThat(figures.get("late_answers_discarded").asInt()).isGreaterThanOrEqualTo(RACES / 5);
        assertThat(figures.get("answered").asInt())
                .isEqualTo(RACES - figures.get("late_answers_discarded").asInt());
        assertThat(figures.has("hurt")).isFalse();
        for (String broken : new String[] {"late_bot_turns", "lost", "doubled", "gaps", "unanswered", "undelivered"}) {
            assertThat(figures.get(broken).asLong()).as(broken).isZero();
        }
    }

    @Test
    void namesWhatItCannotUse() {
        CommandRun none = CommandRun.of("bench", "takeover", "--races", "0");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--races");
    }
}
