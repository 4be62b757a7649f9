package io.frontdesk.chat.problem;

import io.frontdesk.chat.conversation.UnknownAttachment;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers alike for a file that is missing and one that is another's. */
@Singleton
final class UnknownAttachmentHandler extends ProblemHandler<UnknownAttachment> {
    @Override
    protected Problem problem(UnknownAttachment exception) {
        return Problem.of(
                "unknown-attachment",
                "Unknown attachment",
                HttpStatus.NOT_FOUND,
                "There is no such file in this conversation.");
    }
}
