package io.frontdesk.chat.cli;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.training.FineTuned;
import io.frontdesk.intent.training.TrainingSettings;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/** The options of {@code train} that let it look for settings first. */
final class SearchOptions {
    @Option(names = "--search", description = "Tries settings by successive halving and keeps the best model.")
    private boolean search;

    @Option(
            names = "--budget",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "No trial begins after so many minutes of training (default: ${DEFAULT-VALUE}).")
    private int budget;

    @Option(
            names = "--candidates",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many settings to begin with (default: ${DEFAULT-VALUE}).")
    private int candidates;

    boolean isWanted() {
        if (search && (budget < 1 || candidates < 1)) {
            throw new BadUsage(budget < 1 ? "--budget must be at least 1" : "--candidates must be at least 1");
        }
        return search;
    }

    FineTuned best(
            BaseCheckpoint base,
            UtteranceSplit data,
            Path work,
            PrintWriter err,
            TrainingSettings defaults,
            boolean resume)
            throws IOException {
        return new SearchTraining(base, data, work, err).best(defaults, candidates, Duration.ofMinutes(budget), resume);
    }
}
