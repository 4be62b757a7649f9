package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.TestPrograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class BenchCrashCommandTest {
    @Test
    void aServerKilledUnderLoadLosesNothingItAccepted(@TempDir Path pack) throws IOException {
        TestPack.writeTo(pack);
        CommandRun run = CommandRun.of("bench", "crash", "--rounds", "3", "--pack", pack.toString(), "--json");

        assertThat(run.code()).as(run.err() + run.out()).isZero();
        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertThat(figures.get("kills").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(figures.get("accepted").asLong()).isGreaterThanOrEqualTo(1_000);
        assertThat(figures.get("answered")).isEqualTo(figures.get("accepted"));
        assertThat(figures.get("reconnects").asLong()).isGreaterThan(40);
        assertThat(figures.get("distinct_texts")).isEqualTo(figures.get("sent"));
        assertThat(figures.at("/recovery_ms/p50").asDouble()).isPositive();
        for (String broken : new String[] {"lost", "doubled", "gaps", "unanswered", "undelivered"}) {
            assertThat(figures.get(broken).asLong()).as(broken).isZero();
        }
    }

    @Test
    void aPostgresOfItsOwnLosesNothingEither(@TempDir Path pack) throws IOException {
        TestPack.writeTo(pack);
        CommandRun run = CommandRun.of(
                "bench",
                "crash",
                "--rounds",
                "1",
                "--db",
                "postgres",
                "--postgres-bin",
                TestPrograms.postgres().toString(),
                "--pack",
                pack.toString(),
                "--json");

        assertThat(run.code()).as(run.err() + run.out()).isZero();
        assertThat(run.err()).contains("PostgreSQL");
        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertThat(figures.get("kills").asInt()).isPositive();
        assertThat(figures.get("accepted").asLong()).isGreaterThanOrEqualTo(1_000);
        assertThat(figures.get("answered")).isEqualTo(figures.get("accepted"));
        assertThat(figures.get("lost").asLong()).isZero();
    }

    @Test
    void namesWhatItCannotUse(@TempDir Path empty) {
        assertThat(CommandRun.of("bench", "crash", "--rounds", "0").err()).contains("--rounds");
        assertThat(CommandRun.of("bench", "crash", "--db", "oracle").code()).isEqualTo(2);
        CommandRun noPrograms = CommandRun.of("bench", "crash", "--db", "postgres", "--postgres-bin", empty.toString());
        assertThat(noPrograms.code()).isEqualTo(2);
        assertThat(noPrograms.err()).contains("--postgres-bin", "initdb", empty.toString());
    }
}
