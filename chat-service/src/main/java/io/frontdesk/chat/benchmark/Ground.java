package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a benchmark stands on: a folder of its own, the texts, the clients' book, and a server, started here or given. The
 * folder goes with it only where nothing was found in it that somebody should look at.
 */
public final class Ground implements AutoCloseable {
    static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private final Setup setup;
    private final Path folder;
    private final LoadTexts texts;
    private final Ledger ledger;
    private boolean keep = true;

    /**
     * What the caller decides.
     *
     * @param pack folder of the pack that texts come from and servers import
     * @param url a running server; null to start one
     * @param environment of the servers started
     * @param seed of everything random
     * @param progress is told what happens
     */
    public record Setup(
            Path pack, @Nullable URI url, Map<String, String> environment, long seed, Consumer<String> progress) {
        public Setup {
            requireNonNull(pack, "pack");
            requireNonNull(progress, "progress");
            environment = Map.copyOf(environment);
        }
    }

    public Ground(Setup setup) {
        this.setup = setup;
        this.texts = LoadTexts.ofPack(setup.pack(), setup.seed());
        this.folder = fresh();
        this.ledger = new Ledger(new AcknowledgementLog(folder.resolve("acknowledged.jsonl")));
    }

    LoadTexts texts() {
        return texts;
    }

    Ledger ledger() {
        return ledger;
    }

    long seed() {
        return setup.seed();
    }

    void tell(String news) {
        setup.progress().accept(news);
    }

    /** The server that was given, if one was. */
    Optional<URI> given() {
        return Optional.ofNullable(setup.url());
    }

    /** A server of its own, started and serving, over a fresh data folder called {@code name}. */
    ServerProcess server(String name) {
        ServerProcess server = unstarted(name);
        tell("starting a server on " + server.address() + " ...");
        server.start();
        server.awaitServing(START_PATIENCE);
        return server;
    }

    /** The same, not started yet. */
    ServerProcess unstarted(String name) {
        try {
            return new ServerProcess(new ServerProcess.Launch(
                    Files.createDirectories(folder.resolve(name)),
                    setup.pack().toAbsolutePath().toString(),
                    setup.environment()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Reads the store of the server at {@code address} afresh and tells what is wrong with it. */
    Verdict verdict(URI address) {
        tell("reading every conversation afresh ...");
        try (StoreReader reader = new StoreReader(address)) {
            Verdict verdict = reader.check(ledger);
            verdict.findings().forEach(this::tell);
            keep = !verdict.clean();
            return verdict;
        }
    }

    @Override
    public void close() {
        ledger.log().close();
        if (keep) {
            tell("the data and the logs lie in " + folder);
        } else {
            remove(folder);
        }
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory("frontdesk-bench");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
