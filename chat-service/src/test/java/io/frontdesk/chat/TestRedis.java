package io.frontdesk.chat;

import redis.embedded.RedisServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** A real Redis server on a port of its own. */
public final class TestRedis implements AutoCloseable {
    private final int port;
    private RedisServer server;

    public TestRedis() {
        this.port = freePort();
        this.server = start();
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Stops it; {@link #startAgain} brings it back on the same port. */
    public void stop() {
        try {
            server.stop();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void startAgain() {
        server = start();
    }

    @Override
    public void close() {
        stop();
    }

    private RedisServer start() {
        try {
            RedisServer fresh = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .build();
            fresh.start();
            return fresh;
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
