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

class BenchNodesCommandTest {
    @Test
    void nothingIsLostWhereANodeRedisAndPostgresGoAwayInTurn(@TempDir Path pack) throws IOException {
        TestPack.writeTo(pack);
        CommandRun run = CommandRun.of(
                "bench",
                "nodes",
                "--kills",
                "1",
                "--redis-away",
                "2",
                "--postgres-away",
                "3",
                "--recovery",
                "120", // how fast is for the benchmark to say, on a machine of its own
                "--postgres-bin",
                TestPrograms.postgres().toString(),
                "--redis-server",
                TestPrograms.redis().toString(),
                "--pack",
                pack.toString(),
                "--json");

        assertThat(run.code()).as(run.err() + run.out()).isZero();
        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertThat(figures.get("kills").asInt()).isEqualTo(1);
        assertThat(figures.get("reconnects").asLong()).isPositive();
        assertThat(figures.get("accepted").asLong()).isGreaterThanOrEqualTo(1_000);
        assertThat(figures.get("answered")).isEqualTo(figures.get("accepted"));
        assertThat(figures.at("/node_killed/answered_ms").asDouble()).isPositive();
        assertThat(figures.at("/node_killed/caught_up_ms").asDouble()).isPositive();
        assertThat(figures.at("/redis_away/accepted").asLong()).isPositive();
        assertThat(figures.at("/postgres_away/accepted").asLong()).isZero();
        assertThat(figures.at("/postgres_away/recovery/answered_ms").asDouble()).isPositive();
        for (String broken : new String[] {"lost", "doubled", "gaps", "unanswered", "undelivered"}) {
            assertThat(figures.get(broken).asLong()).as(broken).isZero();
        }
    }

    @Test
    void namesWhatItCannotUse(@TempDir Path empty) {
        assertThat(CommandRun.of("bench", "nodes", "--kills", "0").err()).contains("--kills");
        assertThat(CommandRun.of("bench", "nodes", "--redis-away", "0").err()).contains("--redis-away");
        CommandRun noRedis = CommandRun.of(
                "bench",
                "nodes",
                "--postgres-bin",
                TestPrograms.postgres().toString(),
                "--redis-server",
                empty.resolve("redis-server").toString());
        assertThat(noRedis.code()).isEqualTo(2);
        assertThat(noRedis.err()).contains("--redis-server", empty.toString());
    }
}
