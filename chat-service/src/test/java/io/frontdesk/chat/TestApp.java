package io.frontdesk.chat;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The real server on a port of its own with a data folder of its own; everything in it is real. */
public final class TestApp implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 120_000;

    /** All of a test comes from one address and in a hurry; hashes that take little suffice. */
    private static final Map<String, Object> LIMITS = Map.of(
            "frontdesk.limits.messages",
            1_000_000,
            "frontdesk.limits.connections-per-address",
            10_000,
            "frontdesk.limits.handshakes",
            1_000_000,
            "frontdesk.passwords.memory",
            8_192,
            "frontdesk.passwords.passes",
            1,
            "dialogue.patience",
            "1m");

    private final Path data;
    private final Map<String, Object> settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedServer server;

    private TestApp(Path data, Map<String, Object> settings) {
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.server = serve();
    }

    /** A server over the {@link TestPack}, with its classifiers serving. */
    public static TestApp start() {
        return start(Map.of());
    }

    /** The same with settings of its own. */
    public static TestApp start(Map<String, Object> settings) {
        try {
            Path data = Files.createTempDirectory("frontdesk-test");
            TestPack.writeTo(data.resolve("pack"));
            return new TestApp(data, settings).ready();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A server whose pack knows products, slots and connectors as well; the shop it asks lies at {@code address}. */
    public static TestApp withFacts(String address) {
        try {
            Path data = Files.createTempDirectory("frontdesk-test");
            TestPack.writeTo(data.resolve("pack"));
            TestPack.addFacts(data.resolve("pack"));
            return new TestApp(
                            data,
                            Map.of(
                                    "frontdesk.connectors.shop-url",
                                    address,
                                    "frontdesk.connectors.shop-token",
                                    "hush-hush"))
                    .ready();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Stops the server; what it kept stays. */
    public void stop() {
        server.getApplicationContext().stop();
    }

    /** Starts it again over the same data. */
    public void startAgain() {
        server = serve();
        ready();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public URI uri() {
        return server.getURI();
    }

    public URI socketUri() {
        return URI.create("ws://localhost:" + server.getPort() + "/ws/visitor");
    }

    public int port() {
        return server.getPort();
    }

    /** A visitor who has connected and not said hello yet. */
    public TestVisitor visitor() {
        return new TestVisitor(http, socketUri());
    }

    /** An agent's console that has connected and not said hello yet. */
    public TestAgent agent() {
        return new TestAgent(http, URI.create("ws://localhost:" + server.getPort() + "/ws/agent"));
    }

    public String adminToken() {
        try {
            return Files.readString(data.resolve("admin-token")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri().resolve(path)).header("Content-Type", "application/json");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public Path data() {
        return data;
    }

    @Override
    public void close() {
        stop();
        http.shutdownNow();
    }

    private TestApp ready() {
        IntentClassifiers classifiers = bean(IntentClassifiers.class);
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (classifiers.version("en").isEmpty() || classifiers.version("zh").isEmpty()) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("the classifiers did not come up");
            }
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private EmbeddedServer serve() {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("micronaut.server.port", -1);
        all.put("frontdesk.data", data.toString());
        all.put("frontdesk.pack", data.resolve("pack").toString());
        all.putIfAbsent("frontdesk.train", false);
        LIMITS.forEach(all::putIfAbsent);
        return ApplicationContext.run(EmbeddedServer.class, all);
    }
}
