package io.frontdesk.chat.benchmark.backend;

import java.nio.file.Path;
import java.util.Optional;

/** The program of one Redis server. Does not start it. */
public record RedisProgram(Path file) {
    private static final String NAME = "redis-server";

    public RedisProgram {
        if (!SearchPath.isProgram(file)) {
            throw new IllegalArgumentException("there is no program " + file);
        }
    }

    /** The one on the PATH. */
    public static Optional<RedisProgram> ofMachine() {
        return SearchPath.find(NAME).map(RedisProgram::new);
    }
}
