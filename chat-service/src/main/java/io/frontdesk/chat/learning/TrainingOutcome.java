package io.frontdesk.chat.learning;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** How the last finished training of a language ended; kept, so that the same data are not trained on again in vain. */
record TrainingOutcome(String data, String version, GateDecision gate) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "outcome.json";

    TrainingOutcome {
        requireNonNull(data, "data");
        requireNonNull(version, "version");
        requireNonNull(gate, "gate");
    }

    static Optional<TrainingOutcome> in(Path work) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(work.resolve(FILE)), TrainingOutcome.class));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void keepIn(Path work) {
        Path half = work.resolve(FILE + ".half");
        try {
            Files.write(half, JSON.writeValueAsBytes(this));
            Files.move(half, work.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + work.resolve(FILE), unwritable);
        }
    }
}
