package io.frontdesk.chat.cli;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import io.frontdesk.intent.search.Candidate;
import io.frontdesk.intent.search.OtherSearch;
import io.frontdesk.intent.search.SettingsSearch;
import io.frontdesk.intent.search.Trial;
import io.frontdesk.intent.training.FineTuned;
import io.frontdesk.intent.training.FineTuner;
import io.frontdesk.intent.training.TrainingProgress;
import io.frontdesk.intent.training.TrainingSettings;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** {@code train --search}: finds settings for the data at hand and trains with the best of them. */
final class SearchTraining {
    private final BaseCheckpoint base;
    private final UtteranceSplit data;
    private final Path work;
    private final PrintWriter err;

    SearchTraining(BaseCheckpoint base, UtteranceSplit data, Path work, PrintWriter err) {
        this.base = base;
        this.data = data;
        this.work = work;
        this.err = err;
    }

    /** Tries {@code count} settings around {@code defaults} within the budget, and gives the model of the best. */
    FineTuned best(TrainingSettings defaults, int count, Duration budget, boolean resume) throws IOException {
        List<Candidate> candidates = Candidate.drawn(defaults, count, defaults.seed());
        print("searching among " + candidates.size() + " settings for at most " + budget.toMinutes() + " minutes");
        SettingsSearch search = new SettingsSearch(candidates, this::train, budget, trial -> print(line(trial)));
        try {
            SettingsSearch.Found found = search.run(work.resolve("search.json"), identity(candidates), resume);
            print(found.complete() ? "the trials, best first:" : "the time is up; the trials so far, best first:");
            found.trials().forEach(trial -> print("  " + line(trial)));
            FineTuned model = found.model();
            return model == null ? train(found.settings()) : model;
        } catch (OtherSearch other) {
            throw new BadUsage(String.valueOf(other.getMessage()));
        }
    }

    private FineTuned train(TrainingSettings settings) {
        Path own =
                work.resolve("trial-" + Integer.toHexString(settings.toString().hashCode()));
        FineTuner tuner = new FineTuner(base, settings, own, new Remarks());
        FineTuned model = tuner.resume(data);
        tuner.forget();
        return model;
    }

    private String identity(List<Candidate> candidates) {
        return String.join(
                " ",
                base.name(),
                DataFingerprint.of(data.train()),
                DataFingerprint.of(data.valid()),
                candidates.toString());
    }

    private static String line(Trial trial) {
        return String.format(
                Locale.ROOT,
                "round %d, %d epochs, accuracy %.2f %%, loss %.4f, %.0f s: %s",
                trial.round(),
                trial.epochs(),
                100 * trial.accuracy(),
                trial.loss(),
                trial.seconds(),
                trial.candidate());
    }

    private void print(String line) {
        err.println(line);
        err.flush();
    }

    /** Passes on only what concerns the machine; each trial is reported when it is over. */
    private final class Remarks implements TrainingProgress {
        @Override
        public void remark(String sentence) {
            print(sentence);
        }

        @Override
        public void step(Step step) {}

        @Override
        public void epoch(Epoch epoch, boolean best) {}

        @Override
        public void restarted(String reason, double rateShare) {
            print("diverged (" + reason + "), going on at a smaller learning rate");
        }
    }
}
