package io.frontdesk.chat.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.installation.ChildProgram;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The {@code train} command beside a server, as politely as a server runs its own; killed when it is not needed any more. */
final class FineTuneProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THREADS =
            String.valueOf(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private static final String MANY_EPOCHS = "50";

    private final Path folder;
    private final Process process;

    FineTuneProcess(Path folder, BesideBenchmark.Plan plan) {
        this.folder = folder;
        List<String> command = new ArrayList<>(politeness());
        command.addAll(ChildProgram.command(
                List.of("-Xmx1500m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                List.of(
                        "train",
                        "--data",
                        plan.training().toString(),
                        "--lang",
                        plan.lang(),
                        "--base",
                        plan.lang().equals("zh") ? "bge-small-zh" : "bge-small-en",
                        "--out",
                        folder.resolve("model").toString(),
                        "--progress",
                        progress().toString(),
                        "--device",
                        "cpu",
                        "--threads",
                        THREADS,
                        "--epochs",
                        MANY_EPOCHS,
                        "--no-baselines")));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(folder.resolve("train.log").toFile()));
        builder.environment().put("OMP_NUM_THREADS", THREADS);
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
        builder.environment().put("GOMP_SPINCOUNT", "2000");
        try {
            process = builder.start();
        } catch (IOException impossible) {
            throw new BenchmarkFailed("the fine-tune could not be started", impossible);
        }
    }

    void awaitFirstStep(Duration patience) {
        Crowd.await(
                () -> {
                    check();
                    return step() > 0;
                },
                patience,
                "the fine-tune did not begin");
    }

    /** How many steps it has taken. */
    long step() {
        try {
            JsonNode said = JSON.readTree(progress().toFile());
            return said == null ? 0 : said.path("step").asLong();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Fails where it ended before its time: then nothing was measured. */
    void check() {
        if (!process.isAlive()) {
            throw new BenchmarkFailed(
                    "the fine-tune ended with " + process.exitValue() + ": see " + folder.resolve("train.log"));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private Path progress() {
        return folder.resolve("progress.json");
    }

    private static List<String> politeness() {
        boolean nice = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "nice")));
        return nice ? List.of("nice", "-n", "15") : List.of();
    }
}
