package io.frontdesk.chat.problem;

import io.frontdesk.chat.dialogue.Busy;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers while too many messages wait. */
@Singleton
final class BusyHandler extends ProblemHandler<Busy> {
    @Override
    protected Problem problem(Busy exception) {
        return Problem.of(
                "busy",
                "Busy",
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many messages are waiting; nothing was accepted, please send it again in a moment.");
    }
}
