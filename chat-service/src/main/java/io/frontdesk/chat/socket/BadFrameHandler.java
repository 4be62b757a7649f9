package io.frontdesk.chat.socket;

import io.frontdesk.chat.problem.Problem;
import io.frontdesk.chat.problem.ProblemHandler;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for a request body that is not what it should be. */
@Singleton
final class BadFrameHandler extends ProblemHandler<BadFrame> {
    @Override
    protected Problem problem(BadFrame bad) {
        return Problem.of(bad.code(), "Bad request", HttpStatus.BAD_REQUEST, bad.sentence());
    }
}
