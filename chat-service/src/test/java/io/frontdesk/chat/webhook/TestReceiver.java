package io.frontdesk.chat.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A company's own system that webhooks call: takes them, fails or hangs, as told. */
final class TestReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> taken = new CopyOnWriteArrayList<>();
    private final List<Call> refused = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private volatile Mode mode = Mode.TAKES;

    enum Mode {
        TAKES,
        FAILS,
        HANGS,
        SENDS_ELSEWHERE
    }

    /** What was received. */
    record Call(String id, String event, String signature, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        long seq() {
            return json().path("seq").asLong();
        }
    }

    /** On any free port, or on {@code port}. */
    TestReceiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + port() + "/hook";
    }

    int port() {
        return server.getAddress().getPort();
    }

    void is(Mode now) {
        mode = now;
    }

    List<Call> taken() {
        return List.copyOf(taken);
    }

    List<Call> refused() {
        return List.copyOf(refused);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(
                exchange.getRequestHeaders().getFirst("Frontdesk-Id"),
                exchange.getRequestHeaders().getFirst("Frontdesk-Event"),
                exchange.getRequestHeaders().getFirst("Frontdesk-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Mode now = mode;
        (now == Mode.TAKES ? taken : refused).add(call);
        switch (now) {
            case TAKES -> answer(exchange, 204);
            case FAILS -> answer(exchange, 503);
            case HANGS -> hang();
            case SENDS_ELSEWHERE -> {
                exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest");
                answer(exchange, 302);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void hang() {
        try {
            hanging.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hanging.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
