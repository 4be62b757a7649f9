package io.frontdesk.chat.problem;

import io.frontdesk.chat.conversation.StoreAway;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers while the database cannot be reached. */
@Singleton
final class StoreAwayHandler extends ProblemHandler<StoreAway> {
    @Override
    protected Problem problem(StoreAway exception) {
        return Problem.of(
                "unavailable",
                "Unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The server cannot store anything just now; nothing is known to be lost, please send it again.");
    }
}
