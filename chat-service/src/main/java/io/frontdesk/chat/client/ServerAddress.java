package io.frontdesk.chat.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;

/** Where a server listens, taken from its http(s) address. */
record ServerAddress(String host, int port, boolean secure, URI socket) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    ServerAddress {
        requireNonNull(host, "host");
        requireNonNull(socket, "socket");
    }

    static ServerAddress of(URI server) {
        String scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
        if (server.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException("not the http(s) address of a server: " + server);
        }
        boolean secure = scheme.equals("https");
        int port = server.getPort() > 0 ? server.getPort() : secure ? HTTPS : HTTP;
        String path = server.getPath() == null ? "" : server.getPath().replaceFirst("/+$", "");
        URI socket = URI.create((secure ? "wss://" : "ws://") + server.getHost() + ":" + port + path + "/ws/visitor");
        return new ServerAddress(server.getHost(), port, secure, socket);
    }
}
