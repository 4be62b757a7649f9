package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.backend.PostgresPrograms;
import io.frontdesk.chat.benchmark.backend.RedisProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Where benchmarks that start a PostgreSQL or a Redis of their own find the programs. */
final class BackendOptions {
    @Option(
            names = "--postgres-bin",
            paramLabel = "DIR",
            defaultValue = "${env:FRONTDESK_POSTGRES_BIN}",
            description =
                    "Folder with initdb, pg_ctl and postgres (default: FRONTDESK_POSTGRES_BIN, else the PATH, else"
                            + " where Linux packages put them).")
    private @Nullable Path postgres;

    @Option(
            names = "--redis-server",
            paramLabel = "FILE",
            defaultValue = "${env:FRONTDESK_REDIS_SERVER}",
            description = "The program redis-server (default: FRONTDESK_REDIS_SERVER, else the one on the PATH).")
    private @Nullable Path redis;

    PostgresPrograms postgres() {
        try {
            return postgres != null
                    ? new PostgresPrograms(postgres)
                    : PostgresPrograms.ofMachine()
                            .orElseThrow(
                                    () -> new BadUsage(
                                            "no PostgreSQL is installed here: install its server, or name"
                                                    + " the folder of its programs with --postgres-bin or FRONTDESK_POSTGRES_BIN"));
        } catch (IllegalArgumentException incomplete) {
            throw new BadUsage("--postgres-bin: " + incomplete.getMessage());
        }
    }

    RedisProgram redis() {
        try {
            return redis != null
                    ? new RedisProgram(redis)
                    : RedisProgram.ofMachine()
                            .orElseThrow(() -> new BadUsage("no redis-server is on the PATH: install Redis, or name the"
                                    + " program with --redis-server or FRONTDESK_REDIS_SERVER"));
        } catch (IllegalArgumentException none) {
            throw new BadUsage("--redis-server: " + none.getMessage());
        }
    }
}
