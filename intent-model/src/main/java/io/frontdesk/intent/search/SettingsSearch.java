package io.frontdesk.intent.search;

import io.frontdesk.intent.training.FineTuned;
import io.frontdesk.intent.training.TrainingSettings;
import io.frontdesk.intent.training.TrainingSettings.Schedule;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tries settings by <a href="https://arxiv.org/abs/1502.07943">successive halving</a>: all of them with a quarter of the
 * epochs, the better half of them with half, the better half of these with all. No trial is begun once the budget is spent.
 */
public final class SettingsSearch {
    private static final int ROUNDS = 3;

    private final List<Candidate> candidates;
    private final Trainer trainer;
    private final Duration budget;
    private final Consumer<Trial> listener;

    public SettingsSearch(List<Candidate> candidates, Trainer trainer, Duration budget, Consumer<Trial> listener) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("nothing to try");
        }
        this.candidates = List.copyOf(candidates);
        this.trainer = trainer;
        this.budget = budget;
        this.listener = listener;
    }

    /** Trains a model with the given settings, from the beginning or from where an interrupted trial stopped. */
    @FunctionalInterface
    public interface Trainer {
        FineTuned train(TrainingSettings settings);
    }

    /**
     * Tries until the budget is spent or one round is left with the last two.
     *
     * @param file keeps the finished trials
     * @param identity tells this search from others
     * @param resume whether to count the trials that {@code file} holds as made
     */
    public Found run(Path file, String identity, boolean resume) throws IOException {
        TrialLog log = resume ? TrialLog.resumed(file, identity) : TrialLog.anew(file, identity);
        List<Candidate> left = candidates;
        Kept kept = new Kept();
        boolean complete = true;
        for (int round = 1; round <= ROUNDS; round++) {
            List<Trial> made = new ArrayList<>();
            for (Candidate candidate : left) {
                Trial trial = log.find(candidate.name(), round).orElse(null);
                if (trial == null
                        && log.seconds() >= budget.toSeconds()
                        && !log.bestFirst().isEmpty()) {
                    complete = false;
                    continue;
                }
                made.add(trial == null ? tried(candidate, round, log, kept) : trial);
            }
            left = better(left, made);
        }
        Trial best = log.bestFirst().getFirst();
        return new Found(log.bestFirst(), settings(best), kept.of(best), complete);
    }

    private Trial tried(Candidate candidate, int round, TrialLog log, Kept kept) throws IOException {
        TrainingSettings settings = shortened(candidate.settings(), round);
        FineTuned model = trainer.train(settings);
        Trial trial = new Trial(
                candidate.name(),
                round,
                settings.schedule().epochs(),
                model.kept().validAccuracy(),
                model.kept().validLoss(),
                model.seconds());
        log.add(trial);
        listener.accept(trial);
        kept.offer(trial, model);
        return trial;
    }

    private List<Candidate> better(List<Candidate> tried, List<Trial> made) {
        int keep = Math.max(1, (made.size() + 1) / 2);
        List<String> names = made.stream()
                .sorted(Trial.BEST_FIRST)
                .limit(keep)
                .map(Trial::candidate)
                .toList();
        return tried.stream()
                .filter(candidate -> names.contains(candidate.name()))
                .toList();
    }

    private TrainingSettings settings(Trial best) {
        return candidates.stream()
                .filter(candidate -> candidate.name().equals(best.candidate()))
                .map(candidate -> shortened(candidate.settings(), best.round()))
                .findFirst()
                .orElseThrow();
    }

    private static TrainingSettings shortened(TrainingSettings settings, int round) {
        Schedule schedule = settings.schedule();
        int epochs = Math.max(1, schedule.epochs() >> (ROUNDS - round));
        return settings.with(new Schedule(epochs, schedule.batch(), schedule.warmUp(), schedule.patience()));
    }

    /**
     * What a search brought.
     *
     * @param trials the best first
     * @param settings of the best trial
     * @param model of the best trial; absent where an earlier run of the search made it
     * @param complete whether the budget sufficed for all rounds
     */
    public record Found(
            List<Trial> trials,
            TrainingSettings settings,
            @Nullable FineTuned model,
            boolean complete) {
        public Found {
            trials = List.copyOf(trials);
        }
    }

    /** The best model so far; others are not worth their memory. */
    private static final class Kept {
        private static final Comparator<Trial> ORDER = Trial.BEST_FIRST;

        private @Nullable Trial trial;
        private @Nullable FineTuned model;

        void offer(Trial other, FineTuned its) {
            if (trial == null || ORDER.compare(other, trial) < 0) {
                trial = other;
                model = its;
            }
        }

        @Nullable
        FineTuned of(Trial best) {
            return best.equals(trial) ? model : null;
        }
    }
}
