package io.frontdesk.chat.benchmark.backend;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that are run to their end, what they say going to one file. */
final class Errand {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SOME_LINES = 5;

    private final Path log;

    Errand(Path log) {
        this.log = log;
    }

    /** Runs {@code command}; {@code otherwise} begins the sentence where it does not end well. */
    void run(List<String> command, String otherwise) {
        if (!succeeds(command)) {
            throw new BackendFailed(otherwise + ": " + lastWords());
        }
    }

    boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException unstartable) {
            throw new BackendFailed(command.getFirst() + " cannot be started", unstartable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BackendFailed("interrupted", stop);
        }
    }

    private String lastWords() {
        try {
            List<String> said = Files.readAllLines(log).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return said.isEmpty()
                    ? "no reason given"
                    : String.join(" ", said.subList(Math.max(0, said.size() - SOME_LINES), said.size()));
        } catch (IOException unreadable) {
            return "see " + log;
        }
    }
}
