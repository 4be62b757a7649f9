package io.frontdesk.chat.learning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.encoding.LearnedLanguage;
import io.frontdesk.intent.registry.ModelStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * One model to train: from which utterances, on what, and into which folder. Its work folder also holds the progress and
 * the log; an interrupted order is taken up again where its data have not changed.
 *
 * @param vectors where the utterances' frozen vectors may be, so that the training need not compute them
 */
record TrainingOrder(
        LearnedLanguage language,
        String fingerprint,
        String version,
        Path work,
        Path vectors,
        Path out,
        boolean calibrated,
        boolean resume) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String DATA = "train.csv";
    private static final String CALIBRATION = "calibrate.csv";
    private static final String ORDER = "order";

    TrainingOrder {
        requireNonNull(language, "language");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(version, "version");
    }

    /** @param fingerprint names all the data the parts were made of */
    static TrainingOrder prepare(LearningSettings settings, LearnedLanguage language, String fingerprint, HeldOut parts)
            throws IOException {
        Path work = settings.data().training(language.lang());
        Files.createDirectories(work);
        List<String> earlier = lines(work.resolve(ORDER));
        boolean resume = earlier.size() == 2 && earlier.getFirst().equals(fingerprint);
        String version = resume
                ? earlier.getLast()
                : language.lang() + "-" + STAMP.format(ZonedDateTime.now(ZoneOffset.UTC)) + "-"
                        + fingerprint.substring(0, 4);
        UtteranceStore.write(work.resolve(DATA), parts.learn());
        UtteranceStore.write(work.resolve(CALIBRATION), parts.calibrate());
        Files.deleteIfExists(work.resolve("progress.json"));
        Files.writeString(work.resolve(ORDER), fingerprint + "\n" + version + "\n", UTF_8);
        Path out = ModelStore.in(settings.data().models()).place(language.lang(), version);
        Path vectors = Baselines.utteranceVectors(settings.pack(), language);
        return new TrainingOrder(
                language,
                fingerprint,
                version,
                work,
                vectors,
                out,
                !parts.calibrate().isEmpty(),
                resume);
    }

    Path progress() {
        return work.resolve("progress.json");
    }

    Path log() {
        return work.resolve("train.log");
    }

    /** Forgets the order, so that the next one starts afresh. */
    void finished() throws IOException {
        Files.deleteIfExists(work.resolve(ORDER));
    }

    /** The command line of {@code train}. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("train"));
        arguments.addAll(List.of("--data", work.resolve(DATA).toString()));
        if (calibrated) {
            arguments.addAll(List.of("--calibrate", work.resolve(CALIBRATION).toString()));
        }
        arguments.addAll(List.of("--lang", language.lang()));
        arguments.addAll(List.of("--base", language.base()));
        arguments.addAll(List.of("--out", out.toString()));
        arguments.addAll(List.of("--progress", progress().toString()));
        arguments.addAll(List.of("--device", "auto"));
        arguments.addAll(List.of("--threads", String.valueOf(threads())));
        arguments.addAll(List.of("--epochs", String.valueOf(language.epochs())));
        arguments.add("--no-baselines"); // the gate compares
        arguments.addAll(List.of("--vectors", vectors.toString()));
        if (resume) {
            arguments.add("--resume");
        }
        return arguments;
    }

    /** Half the cores, and both where there are only two: of lowest priority they give way to every message. */
    static int threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        return Math.max(Math.min(2, cores), cores / 2);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (IOException none) {
            return List.of();
        }
    }
}
