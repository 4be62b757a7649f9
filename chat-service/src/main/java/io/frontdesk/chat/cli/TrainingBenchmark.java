package io.frontdesk.chat.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.installation.ChildProgram;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The {@code train} command as a process of its own: once left alone, then killed with SIGKILL at random moments and
 * resumed each time. Looks after every kill whether a model is there, and if so, whether it is whole.
 */
final class TrainingBenchmark {
    private static final long LOOK_MILLIS = 200;

    private final Path folder;
    private final List<String> options;
    private final Random random;

    /** @param options those of {@code train}, without {@code --out}, {@code --resume} and {@code --json} */
    TrainingBenchmark(Path folder, List<String> options, long seed) {
        this.folder = requireNonNull(folder, "folder");
        this.options = List.copyOf(options);
        this.random = new Random(seed);
    }

    /** Trains once undisturbed, then until {@code kills} processes have died and the last training has come through. */
    Figures run(int kills) throws IOException {
        Ended alone = ended("alone", train("alone", false), Long.MAX_VALUE);
        List<Double> resumed = new ArrayList<>();
        int died = 0;
        int broken = 0;
        int begun = 0;
        boolean resume = false;
        while (kills > 0 && (died < kills || resume)) {
            String name = "killed-" + begun;
            long patience = died < kills ? (long) (random.nextDouble() * alone.millis()) : Long.MAX_VALUE;
            Ended ended = ended(name, train(name, resume), patience);
            if (ended.wasKilled()) {
                died++;
                broken += isBroken(folder.resolve(name)) ? 1 : 0;
                resume = true;
            } else {
                if (resume) {
                    resumed.add(accuracy(name));
                }
                begun++;
                resume = false;
            }
        }
        return new Figures(
                alone.millis() / 1000.0,
                alone.peakMegabytes(),
                died,
                broken,
                resumed.size(),
                accuracy("alone"),
                resumed);
    }

    private Process train(String name, boolean resume) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("train", "--json", "--out", folder.resolve(name).toString()));
        arguments.addAll(options);
        if (resume) {
            arguments.add("--resume");
        }
        return new ProcessBuilder(ChildProgram.command(List.of(), arguments))
                .redirectOutput(folder.resolve(name + ".json").toFile())
                .redirectError(Redirect.appendTo(folder.resolve(name + ".log").toFile()))
                .start();
    }

    private Ended ended(String name, Process process, long patienceMillis) throws IOException {
        long began = System.nanoTime();
        long peak = 0;
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakMegabytes(process.pid()));
                if (millisSince(began) >= patienceMillis) {
                    process.destroyForcibly().waitFor();
                    return new Ended(true, millisSince(began), peak);
                }
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new WorkFailed("interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new WorkFailed("the training ended with " + process.exitValue() + ": " + lastLine(name));
        }
        return new Ended(false, millisSince(began), peak);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /** The most memory a process ever held, as Linux counts it; 0 where that cannot be read. */
    private static long peakMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private String lastLine(String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(name + ".log"));
        return lines.isEmpty() ? "no reason given" : lines.getLast();
    }

    private double accuracy(String name) throws IOException {
        JsonNode printed =
                new ObjectMapper().readTree(folder.resolve(name + ".json").toFile());
        return printed.get("valid_accuracy").asDouble();
    }

    /** Whether there is a model that opens and yet is not what was written, or one that cannot be opened. */
    private static boolean isBroken(Path model) {
        if (!Files.exists(model)) {
            return false;
        }
        try {
            ModelFolder.open(model).verify();
            return false;
        } catch (CorruptModel broken) {
            return true;
        }
    }

    private record Ended(boolean wasKilled, long millis, long peakMegabytes) {}

    /**
     * What was seen.
     *
     * @param seconds of the training that was left alone, its export and calibration included
     * @param peakRssMb the most memory that training held
     * @param kills how many processes died
     * @param brokenFolders after how many of them a model folder was there that was not whole
     * @param resumed how many trainings came through after at least one kill
     * @param accuracy on the texts validated on, of the training left alone
     * @param resumedAccuracy the same of each that was resumed
     */
    record Figures(
            double seconds,
            long peakRssMb,
            int kills,
            int brokenFolders,
            int resumed,
            double accuracy,
            List<Double> resumedAccuracy) {
        Figures {
            resumedAccuracy = List.copyOf(resumedAccuracy);
        }

        /** The furthest that a resumed training's accuracy lies from that of the one left alone. */
        double furthest() {
            return resumedAccuracy.stream()
                    .mapToDouble(other -> Math.abs(other - accuracy))
                    .max()
                    .orElse(0);
        }
    }
}
