package io.frontdesk.chat.learning;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One model to train: from what, on what, and into which folder. Its work folder also holds progress and log. */
record TrainingOrder(String lang, Path data, String base, Path work, Path out) {
    TrainingOrder {
        requireNonNull(lang, "lang");
        requireNonNull(base, "base");
    }

    Path progress() {
        return work.resolve("progress.json");
    }

    Path log() {
        return work.resolve("train.log");
    }

    /** The command line of {@code train}; resumes where an interrupted run left something. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("train"));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(List.of("--lang", lang));
        arguments.addAll(List.of("--base", base));
        arguments.addAll(List.of("--out", out.toString()));
        arguments.addAll(List.of("--progress", progress().toString()));
        arguments.addAll(List.of("--device", "cpu"));
        arguments.addAll(List.of("--threads", "1"));
        if (interrupted()) {
            arguments.add("--resume");
        }
        return arguments;
    }

    private boolean interrupted() {
        return TrainingStatus.in(progress())
                        .filter(status -> status.state().equals("running")
                                || status.state().equals("restarted"))
                        .isPresent()
                && Files.isDirectory(work);
    }
}
