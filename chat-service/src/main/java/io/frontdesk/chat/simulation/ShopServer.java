package io.frontdesk.chat.simulation;

import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The real server on a folder of its own, in this process, with a clock that the simulation moves. */
final class ShopServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** All customers come from one address, and a shop's few hundred questions a week decide on a model within days. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "frontdesk.limits.connections-per-address", 100_000,
            "frontdesk.limits.handshakes", 1_000_000,
            "frontdesk.limits.messages", 10_000,
            "frontdesk.review.every", "1d", // rounds are asked for
            "frontdesk.rollout.shadow-turns", 25,
            "frontdesk.rollout.shares", "50",
            "frontdesk.rollout.share-turns", 25,
            "frontdesk.rollout.few", 10,
            "dialogue.patience", "1m");

    private final DataFolder folder;
    private final ApplicationContext context;

    private ShopServer(DataFolder folder, ApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** @param begin what the time is; the machine's where it is null */
    static ShopServer start(Servers servers, DataFolder folder, boolean trains, @Nullable Instant begin) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        if (begin != null) {
            settings.put("frontdesk.clock.simulated", begin.toString());
        }
        ShopServer server = new ShopServer(folder, servers.start(folder, trains, settings));
        IntentClassifiers classifiers = server.bean(IntentClassifiers.class);
        Waiting.until(
                () -> LearnedLanguage.all().stream()
                        .allMatch(
                                language -> classifiers.version(language.lang()).isPresent()),
                PATIENCE,
                "the server did not come up");
        return server;
    }

    /** What is asked of the program itself because no interface does it: rounds that go by the machine's time. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + bean(EmbeddedServer.class).getPort());
    }

    DataFolder folder() {
        return folder;
    }

    String adminToken() {
        try {
            return Files.readString(folder.adminToken()).strip();
        } catch (IOException unreadable) {
            throw new SimulationFailed("the server's admin token cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
