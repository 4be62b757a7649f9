package io.frontdesk.chat.problem;

import io.frontdesk.chat.knowledge.version.WriterBusy;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for a version of the knowledge that had to wait for another one for too long. */
@Singleton
final class WriterBusyHandler extends ProblemHandler<WriterBusy> {
    @Override
    protected Problem problem(WriterBusy exception) {
        return Problem.of(
                "knowledge-busy",
                "Knowledge is being published",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Another version is just being published; nothing of this one was changed. Try again in a moment.");
    }
}
