package io.frontdesk.chat.problem;

import io.frontdesk.chat.conversation.FileRepository;
import io.frontdesk.chat.conversation.TooManyFiles;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers one who uploads and does not send. */
@Singleton
final class TooManyFilesHandler extends ProblemHandler<TooManyFiles> {
    @Override
    protected Problem problem(TooManyFiles exception) {
        return Problem.of(
                "too-many-files",
                "Too many files",
                HttpStatus.TOO_MANY_REQUESTS,
                FileRepository.MOST_UNSENT + " files wait to be sent already; send them first.");
    }
}
