package io.frontdesk.chat.cli;

import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import io.frontdesk.intent.training.TrainingProgress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows a training as a bar on a terminal: epoch, step, loss, learning rate and the time left. */
final class TrainingBar implements TrainingProgress, AutoCloseable {
    private final PrintStream terminal = System.err;
    private @Nullable ProgressBar bar;
    private int epochs;

    @Override
    public void started(int all, int steps, int epochsDone) {
        epochs = all;
        bar = new ProgressBarBuilder()
                .setTaskName("training")
                .setInitialMax(steps)
                .startsFrom((long) steps * epochsDone / Math.max(1, all), Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .build();
    }

    @Override
    public void remark(String sentence) {
        print(sentence);
    }

    @Override
    public void step(Step step) {
        ProgressBar shown = bar;
        if (shown == null) {
            return;
        }
        shown.setExtraMessage(String.format(
                Locale.ROOT,
                "epoch %d/%d loss %.3f rate %.1e %s left",
                step.epoch(),
                step.epochs(),
                step.loss(),
                step.rate(),
                clock(step.etaSeconds())));
        shown.stepTo(step.step());
    }

    @Override
    public void epoch(Epoch epoch, boolean best) {
        print(EpochLines.line(epoch, best, epochs));
    }

    @Override
    public void restarted(String reason, double rateShare) {
        print("diverged (" + reason + "): back to the last good epoch at half the learning rate");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private void print(String line) {
        terminal.print("\r\033[K" + line + System.lineSeparator());
        terminal.flush();
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
