package io.frontdesk.chat.problem;

import io.frontdesk.chat.conversation.RefReused;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for a ref that came with two contents. */
@Singleton
final class RefReusedHandler extends ProblemHandler<RefReused> {
    @Override
    protected Problem problem(RefReused exception) {
        return Problem.of(
                "ref-reused", "Ref reused", HttpStatus.CONFLICT, "This ref was used for a message with other content.");
    }
}
