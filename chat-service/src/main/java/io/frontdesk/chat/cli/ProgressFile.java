package io.frontdesk.chat.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import io.frontdesk.intent.training.TrainingProgress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a JSON file saying how far a training is, replaced whole each time; a file that cannot be written is let be. */
final class ProgressFile implements TrainingProgress {
    private static final long EVERY_NANOS = 500_000_000L;

    private final Path file;
    private Status last = new Status("running", 0, 0, 0, 0, null, null, null, "");
    private long written;

    ProgressFile(Path file) {
        this.file = file;
    }

    /** The file's content under the keys the server reads. */
    private record Status(
            String state,
            int epoch,
            int epochs,
            int step,
            int steps,
            @Nullable Double loss,
            @Nullable Double validAccuracy,
            @Nullable Long etaS,
            String message) {
        Status in(String newState, String newMessage) {
            return new Status(newState, epoch, epochs, step, steps, loss, validAccuracy, etaS, newMessage);
        }

        Status with(double accuracy) {
            return new Status(state, epoch, epochs, step, steps, loss, accuracy, etaS, message);
        }
    }

    @Override
    public void started(int epochs, int steps, int epochsDone) {
        int done = epochs == 0 ? 0 : steps / epochs * epochsDone;
        write(new Status("running", epochsDone, epochs, done, steps, null, null, null, ""));
    }

    @Override
    public void step(Step step) {
        Status now = new Status(
                last.state,
                step.epoch(),
                step.epochs(),
                step.step(),
                step.steps(),
                step.loss(),
                last.validAccuracy,
                Math.round(step.etaSeconds()),
                last.message);
        if (System.nanoTime() - written > EVERY_NANOS) {
            write(now);
        } else {
            last = now;
        }
    }

    @Override
    public void epoch(Epoch epoch, boolean best) {
        Double accuracy = epoch.validAccuracy();
        write(best && accuracy != null ? last.with(accuracy) : last);
    }

    @Override
    public void restarted(String reason, double rateShare) {
        write(last.in("restarted", "went back to the last good epoch: " + reason));
    }

    void done() {
        write(last.in("done", ""));
    }

    void failed(String why) {
        write(last.in("failed", why));
    }

    private void write(Status status) {
        last = status;
        written = System.nanoTime();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, JsonOutput.text(status), StandardCharsets.UTF_8);
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // Whoever reads it sees that it stands still; the training itself is worth more than its report.
        }
    }
}
