package io.frontdesk.chat.learning.watch;

import io.frontdesk.chat.installation.ChildProgram;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.learning.LearningSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The {@code worker} of this server: a child of lowest priority, so that it gives way to every message, which is there as long
 * as a training waits. Ends with the server.
 */
@Singleton
final class WorkerChild {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerChild.class);
    private static final long PUTTING_DOWN_SECONDS = 5;

    /** How long after one that could not work another is tried. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** The exit code of one that must not work, for another does. */
    private static final int BUSY = 2;

    private final DataFolder data;
    private @Nullable Process running;
    private boolean stopped;
    private long notBefore = System.nanoTime();

    WorkerChild(LearningSettings settings) {
        this.data = settings.data();
    }

    /** Sees to it that somebody works. */
    synchronized void wanted() {
        if (stopped || isAlive() || System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            running = start();
        } catch (IOException unable) {
            notBefore = System.nanoTime() + PAUSE.toNanos();
            LOG.error("no worker can be started: {}", unable.getMessage());
        }
    }

    private boolean isAlive() {
        Process process = running;
        if (process == null) {
            return false;
        }
        if (process.isAlive()) {
            return true;
        }
        if (process.exitValue() == BUSY) {
            notBefore = System.nanoTime() + PAUSE.toNanos();
            LOG.debug("another worker is on this folder");
        } else if (process.exitValue() != 0) {
            notBefore = System.nanoTime() + PAUSE.toNanos();
            LOG.warn("the worker ended with exit code {}; its log is {}", process.exitValue(), log());
        }
        running = null;
        return false;
    }

    @PreDestroy
    synchronized void stop() throws InterruptedException {
        stopped = true;
        Process process = running;
        if (process != null) {
            process.destroy();
            if (!process.waitFor(PUTTING_DOWN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private Process start() throws IOException {
        Files.createDirectories(log().getParent());
        List<String> command = new ArrayList<>(politeness());
        command.addAll(ChildProgram.command(
                List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfrontdesk.log=INFO"),
                List.of("worker", "--data", data.root().toString(), "--once")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return data.root().resolve("training").resolve("worker.log");
    }

    /** {@code nice} where this machine has it, and nothing where not. */
    private static List<String> politeness() {
        boolean nice = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nice")));
        return nice ? List.of("nice", "-n", "15") : List.of();
    }
}
