package io.frontdesk.chat.cli;

import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import io.frontdesk.intent.training.TrainingProgress;

import java.io.PrintWriter;
import java.util.Locale;

/** Reports a training with one line for each epoch, for logs and pipes. */
final class EpochLines implements TrainingProgress {
    private final PrintWriter err;
    private int epochs;
    private double rate;
    private double eta;

    EpochLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void started(int all, int steps, int epochsDone) {
        epochs = all;
        String from = epochsDone == 0 ? "" : ", going on after epoch " + epochsDone;
        print("training %d epochs, %d steps%s".formatted(all, steps, from));
    }

    @Override
    public void remark(String sentence) {
        print(sentence);
    }

    @Override
    public void step(Step step) {
        rate = step.rate();
        eta = step.etaSeconds();
    }

    @Override
    public void epoch(Epoch epoch, boolean best) {
        print(line(epoch, best, epochs) + String.format(Locale.ROOT, ", rate %.1e, %.0f s left", rate, eta));
    }

    @Override
    public void restarted(String reason, double rateShare) {
        print("diverged (" + reason + "): back to the last good epoch at "
                + String.format(Locale.ROOT, "%.0f %% of the learning rate", 100 * rateShare));
    }

    static String line(Epoch epoch, boolean best, int epochs) {
        return String.format(
                Locale.ROOT,
                "epoch %d of %d: loss %.4f, validation loss %.4f, accuracy %.2f %%%s, %.0f s",
                epoch.epoch(),
                epochs,
                epoch.trainLoss(),
                orNan(epoch.validLoss()),
                100 * orNan(epoch.validAccuracy()),
                best ? " (best)" : "",
                epoch.seconds());
    }

    private static double orNan(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private void print(String line) {
        err.println(line);
        err.flush();
    }
}
