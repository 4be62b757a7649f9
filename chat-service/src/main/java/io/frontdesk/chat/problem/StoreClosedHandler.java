package io.frontdesk.chat.problem;

import io.frontdesk.chat.conversation.StoreClosed;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers while the server goes down. */
@Singleton
final class StoreClosedHandler extends ProblemHandler<StoreClosed> {
    @Override
    protected Problem problem(StoreClosed exception) {
        return Problem.of(
                "stopping",
                "Stopping",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The server is stopping; nothing was accepted.");
    }
}
