package io.frontdesk.chat;

import redis.embedded.core.ExecutableProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The programs of a real PostgreSQL and a real Redis that come with the tests, unpacked on this machine. */
public final class TestPrograms {
    private static final Path REDIS = unpackedRedis();

    private TestPrograms() {}

    /** The folder with {@code initdb}, {@code pg_ctl} and {@code postgres}. */
    public static Path postgres() {
        return TestPostgres.programs();
    }

    /** The file {@code redis-server}. */
    public static Path redis() {
        return REDIS;
    }

    private static Path unpackedRedis() {
        try {
            return ExecutableProvider.newJarResourceProvider().get().toPath();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
