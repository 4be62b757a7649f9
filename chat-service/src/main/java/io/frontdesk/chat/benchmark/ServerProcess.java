package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.benchmark.backend.FreePort;
import io.frontdesk.chat.installation.ChildProgram;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged server as a process of its own on a port that stays the same: started, killed, started again over the same
 * data. Runs from the same jars and with the same JVM flags as this program.
 */
final class ServerProcess implements AutoCloseable {
    private static final List<String> FLAGS = List.of("-XX:+UseCompactObjectHeaders", "-XX:AOTCache=", "-Xlog");
    /** What the launcher starts a server with and this program was started without. */
    private static final String SERVER_FLAGS = "frontdesk.server-flags";

    private static final List<String> BACKENDS = List.of("FRONTDESK_DB_URL", "FRONTDESK_REDIS_URL");
    private static final long STOP_SECONDS = 30;

    private final Launch launch;
    private final int port;
    private @Nullable Process process;

    /**
     * How the server is started.
     *
     * @param folder everything it keeps, and its log
     * @param pack what its first start imports
     * @param environment added to this program's own, of which the database and Redis are left out
     */
    record Launch(Path folder, String pack, Map<String, String> environment) {
        Launch {
            requireNonNull(folder, "folder");
            requireNonNull(pack, "pack");
            environment = Map.copyOf(environment);
        }
    }

    /** All load comes from one address, whose limits are raised for that. */
    private static final Map<String, String> ONE_ADDRESS = Map.of(
            "FRONTDESK_LIMITS_CONNECTIONS_PER_ADDRESS", "1000000",
            "FRONTDESK_LIMITS_HANDSHAKES", "1000000",
            "FRONTDESK_LIMITS_MESSAGES", "1000");

    ServerProcess(Launch launch) {
        this.launch = launch;
        this.port = FreePort.find();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it and does not wait. */
    void start() {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()));
        BACKENDS.forEach(builder.environment()::remove);
        builder.environment().putAll(ONE_ADDRESS);
        builder.environment().putAll(launch.environment());
        try {
            process = builder.start();
        } catch (IOException impossible) {
            throw new BenchmarkFailed("the server could not be started", impossible);
        }
    }

    /** Waits until it serves both languages. */
    void awaitServing(Duration patience) {
        try (HealthProbe probe = new HealthProbe(address())) {
            Crowd.await(
                    () -> {
                        if (!isAlive()) {
                            throw new BenchmarkFailed("the server ended by itself: " + lastWords());
                        }
                        return probe.serves(LoadTexts.LANGUAGES);
                    },
                    patience,
                    "the server did not come up");
        }
    }

    /** The installation's own token, which lets its holder in at the desk. */
    String adminToken() {
        try {
            return Files.readString(data().resolve("admin-token")).strip();
        } catch (IOException unreadable) {
            throw new BenchmarkFailed("the server's admin token cannot be read", unreadable);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        return requireNonNull(process, "not started").pid();
    }

    /** Kills it with SIGKILL: nothing is flushed, nobody is told. */
    void kill() {
        Process victim = requireNonNull(process, "not started");
        victim.destroyForcibly();
        awaitEnd(victim);
    }

    /** Asks it to stop, and kills it where it does not. */
    @Override
    public void close() {
        if (isAlive()) {
            Process last = requireNonNull(process);
            last.destroy();
            if (!ended(last)) {
                kill();
            }
        }
    }

    /** The most memory the process held so far. */
    long peakMegabytes() {
        return ProcessMemory.peakMegabytes(pid());
    }

    long residentMegabytes() {
        return ProcessMemory.residentMegabytes(pid());
    }

    private List<String> command() {
        Stream<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> FLAGS.stream().anyMatch(flag::startsWith));
        Stream<String> ofServers =
                Stream.of(System.getProperty(SERVER_FLAGS, "").split(" ")).filter(flag -> !flag.isBlank());
        return ChildProgram.command(Stream.concat(own, ofServers).toList(), arguments());
    }

    private List<String> arguments() {
        return List.of(
                "up",
                "--no-train",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--pack",
                launch.pack(),
                "--data",
                data().toString());
    }

    /** The folder of its models, which may be written to while it runs. */
    Path models() {
        return data().resolve("models");
    }

    private Path data() {
        return launch.folder().resolve("data");
    }

    private Path log() {
        return launch.folder().resolve("server.log");
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(log())) {
            List<String> all =
                    new ArrayList<>(lines.filter(line -> !line.isBlank()).toList());
            return all.isEmpty() ? "no reason given" : all.getLast().strip();
        } catch (IOException | UncheckedIOException unreadable) {
            return "its log cannot be read";
        }
    }

    private static void awaitEnd(Process victim) {
        if (!ended(victim)) {
            throw new BenchmarkFailed("the server did not die within " + STOP_SECONDS + " s");
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchmarkFailed("interrupted", stop);
        }
    }
}
