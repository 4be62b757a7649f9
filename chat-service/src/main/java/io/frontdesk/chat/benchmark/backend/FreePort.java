package io.frontdesk.chat.benchmark.backend;

import java.io.IOException;
import java.net.ServerSocket;

/** Finds a port of this machine on which nobody listens. Does not keep it. */
public final class FreePort {
    private FreePort() {}

    public static int find() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new BackendFailed("no port is free", none);
        }
    }
}
