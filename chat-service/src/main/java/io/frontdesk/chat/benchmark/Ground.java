package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.benchmark.backend.Backend;
import io.frontdesk.chat.benchmark.backend.PostgresProcess;
import io.frontdesk.chat.benchmark.backend.PostgresPrograms;
import io.frontdesk.chat.benchmark.backend.RedisProcess;
import io.frontdesk.chat.benchmark.backend.RedisProgram;
import io.frontdesk.chat.client.Heard;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final Map<String, String> environment;
    private final Deque<Backend> backends = new ArrayDeque<>();
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
        this.environment = new HashMap<>(setup.environment());
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

    /** Sets a variable for every server started from now on. */
    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** A PostgreSQL of its own, on which every server started from now on keeps what it is told. */
    public PostgresProcess postgres(PostgresPrograms programs) {
        tell("making a PostgreSQL database with " + programs.folder() + " ...");
        PostgresProcess postgres = new PostgresProcess(programs, subfolder("postgres"));
        backends.push(postgres);
        environment("FRONTDESK_DB_URL", postgres.url());
        return postgres;
    }

    /** A Redis of its own, through which all servers started from now on wake each other. */
    RedisProcess redis(RedisProgram program) {
        RedisProcess redis = new RedisProcess(program, subfolder("redis"));
        backends.push(redis);
        environment("FRONTDESK_REDIS_URL", redis.url());
        return redis;
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
        return new ServerProcess(new ServerProcess.Launch(
                subfolder(name), setup.pack().toAbsolutePath().toString(), environment));
    }

    /** A folder for something else than a server. */
    Path scratch(String name) {
        return subfolder(name);
    }

    /** Reads the store of the server at {@code address} afresh and tells what is wrong with it. */
    Verdict verdict(URI address) {
        return verdict(address, (conversation, turns) -> {});
    }

    /** The same, where {@code witness} is shown every conversation with its turns. */
    Verdict verdict(URI address, BiConsumer<String, List<Heard>> witness) {
        tell("reading every conversation afresh ...");
        try (StoreReader reader = new StoreReader(address)) {
            Verdict verdict = reader.check(ledger, witness);
            verdict.findings().forEach(this::tell);
            keep = !verdict.clean();
            return verdict;
        }
    }

    /** The folder stays, whatever the verdict was. */
    void keepFolder() {
        keep = true;
    }

    @Override
    public void close() {
        backends.forEach(Backend::close);
        ledger.log().close();
        if (keep) {
            tell("the data and the logs lie in " + folder);
        } else {
            remove(folder);
        }
    }

    private Path subfolder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
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
