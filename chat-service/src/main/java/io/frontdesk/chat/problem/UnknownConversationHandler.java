package io.frontdesk.chat.problem;

import io.frontdesk.chat.conversation.UnknownConversation;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers alike for a conversation that is missing and one that is another's. */
@Singleton
final class UnknownConversationHandler extends ProblemHandler<UnknownConversation> {
    @Override
    protected Problem problem(UnknownConversation exception) {
        return Problem.of(
                "unknown-conversation",
                "Unknown conversation",
                HttpStatus.NOT_FOUND,
                "There is no such conversation, or it is not yours.");
    }
}
