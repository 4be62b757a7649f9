package io.frontdesk.chat.benchmark.backend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Redis server that keeps nothing, on a port of its own: stopped and started again. Ends with this program. */
public final class RedisProcess implements Backend {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int GLANCE_MILLIS = 50;
    private static final int ANSWER_MILLIS = 1_000;
    private static final byte[] PING = "PING\r\n".getBytes(US_ASCII);
    private static final String PONG = "+PONG";

    private final RedisProgram program;
    private final Path folder;
    private final int port = FreePort.find();
    private final Thread hook = Thread.ofPlatform().name("redis-stop").unstarted(this::stop);
    private @Nullable Process process;

    /** Starts it; its log lies in {@code folder}. */
    public RedisProcess(RedisProgram program, Path folder) {
        this.program = requireNonNull(program, "program");
        this.folder = requireNonNull(folder, "folder");
        start();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The server as {@code FRONTDESK_REDIS_URL} names it. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Starts it; it answers when this returns. */
    @Override
    public synchronized void start() {
        try {
            Process started = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(folder.resolve("redis.log").toFile()))
                    .start();
            process = started;
            awaitAnswer(started);
        } catch (IOException unstartable) {
            throw new BackendFailed(program.file() + " cannot be started", unstartable);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** Ends it; who is connected is cut off. */
    @Override
    public synchronized void stop() {
        Process last = process;
        if (last == null) {
            return;
        }
        process = null;
        last.destroy();
        try {
            if (!last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                last.destroyForcibly();
                throw new BackendFailed("Redis did not stop within " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return; // the hook stops it
        }
        stop();
    }

    private List<String> command() {
        return List.of(
                program.file().toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                folder.toString());
    }

    private void awaitAnswer(Process started) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new BackendFailed("Redis did not start; its log is " + folder.resolve("redis.log"));
            }
            Thread.sleep(GLANCE_MILLIS);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(PING);
            byte[] answer = socket.getInputStream().readNBytes(PONG.length());
            return new String(answer, US_ASCII).equals(PONG);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static BackendFailed interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new BackendFailed("interrupted", cause);
    }
}
