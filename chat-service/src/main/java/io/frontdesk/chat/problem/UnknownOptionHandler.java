package io.frontdesk.chat.problem;

import io.frontdesk.chat.dialogue.UnknownOption;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for a choice that was not offered. */
@Singleton
final class UnknownOptionHandler extends ProblemHandler<UnknownOption> {
    @Override
    protected Problem problem(UnknownOption exception) {
        return Problem.of(
                "unknown-option",
                "Unknown option",
                HttpStatus.BAD_REQUEST,
                "That option was not offered in this conversation.");
    }
}
