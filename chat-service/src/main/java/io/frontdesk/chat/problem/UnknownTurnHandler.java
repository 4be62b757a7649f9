package io.frontdesk.chat.problem;

import io.frontdesk.chat.conversation.UnknownTurn;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for a vote on something that is no reply. */
@Singleton
final class UnknownTurnHandler extends ProblemHandler<UnknownTurn> {
    @Override
    protected Problem problem(UnknownTurn exception) {
        return Problem.of(
                "unknown-turn", "Unknown turn", HttpStatus.NOT_FOUND, "The conversation has no reply of that number.");
    }
}
