package io.frontdesk.chat.cli;

import io.frontdesk.intent.evaluation.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code train} that say what thresholds are to reach. */
final class TargetOptions {
    @Option(
            names = "--answer-precision",
            paramLabel = "SHARE",
            description = "Answers alone only where this share is right (default: 0.95).")
    private @Nullable Double answers;

    @Option(
            names = "--rejection",
            paramLabel = "SHARE",
            description = "This share of the texts that have an intent may be taken for out of scope (default: 0.05).")
    private @Nullable Double rejected;

    Target target() {
        try {
            Target target = Target.DEFAULT;
            target = answers == null ? target : target.withAnswers(answers);
            return rejected == null ? target : target.withRejected(rejected);
        } catch (IllegalArgumentException outOfRange) {
            throw new BadUsage(String.valueOf(outOfRange.getMessage())
                    .replace("answers", "--answer-precision")
                    .replace("rejected", "--rejection"));
        }
    }
}
