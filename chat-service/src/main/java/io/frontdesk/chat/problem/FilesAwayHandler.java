package io.frontdesk.chat.problem;

import io.frontdesk.chat.files.FilesAway;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers while the place of the files cannot be reached. */
@Singleton
final class FilesAwayHandler extends ProblemHandler<FilesAway> {
    @Override
    protected Problem problem(FilesAway exception) {
        return Problem.of(
                "unavailable",
                "Unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Files can be neither kept nor read just now; please try again in a moment.");
    }
}
