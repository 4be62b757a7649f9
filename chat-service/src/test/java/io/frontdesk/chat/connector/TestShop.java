package io.frontdesk.chat.connector;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A company's system on a real port that behaves as a test wants. */
public final class TestShop implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private volatile HttpHandler behaviour = json(404, "{}");

    public TestShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(int status, String body) {
        behaviour = json(status, body);
    }

    /** Says nothing until it is closed. */
    public void hangs() {
        behaviour = exchange -> {
            try {
                closing.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Cuts every connection. */
    public void cuts() {
        behaviour = HttpExchange::close;
    }

    /** Fails so often, then answers. */
    public void failsBefore(int times, String body) {
        int from = asked.size();
        behaviour =
                exchange -> json(asked.size() - from <= times ? 503 : 200, body).handle(exchange);
    }

    public void redirects(String to) {
        behaviour = exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            json(302, "").handle(exchange);
        };
    }

    /** The paths and queries asked for so far. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        tokens.add(token == null ? "" : token);
        try (exchange) {
            behaviour.handle(exchange);
        }
    }

    private static HttpHandler json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }
}
