package io.frontdesk.chat.learning.job;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How far a training is, as its process wrote it into its progress file. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record TrainingStatus(
        String state,
        int epoch,
        int epochs,
        long step,
        long steps,
        @Nullable Double loss,
        @JsonProperty("valid_accuracy") @Nullable Double validAccuracy,
        @JsonProperty("eta_s") @Nullable Long etaSeconds,
        @Nullable String message) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public TrainingStatus {
        requireNonNull(state, "state");
    }

    public static TrainingStatus of(String state, String message) {
        return new TrainingStatus(state, 0, 0, 0, 0, null, null, null, message);
    }

    /** What {@code file} says, or nothing where it is not there yet or is being replaced. */
    public static Optional<TrainingStatus> in(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), TrainingStatus.class));
        } catch (IOException | IllegalArgumentException notYet) {
            return Optional.empty();
        }
    }

    /** Done share of all steps in whole percent. */
    public int percent() {
        return steps <= 0 ? 0 : (int) Math.min(100, 100 * step / steps);
    }

    /** Epoch, loss and time left, for a log line. */
    public String summary() {
        StringBuilder summary = new StringBuilder("epoch " + epoch + " of " + epochs);
        if (loss != null) {
            summary.append(String.format(Locale.ROOT, ", loss %.3f", loss));
        }
        if (validAccuracy != null) {
            summary.append(String.format(Locale.ROOT, ", validation accuracy %.3f", validAccuracy));
        }
        if (etaSeconds != null) {
            summary.append(", ").append(etaSeconds).append(" s left");
        }
        return summary.toString();
    }
}
