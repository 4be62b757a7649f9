package io.frontdesk.chat.problem;

import io.frontdesk.chat.answer.generated.ModelUnavailable;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers while the language model gives no text. */
@Singleton
final class ModelUnavailableHandler extends ProblemHandler<ModelUnavailable> {
    @Override
    protected Problem problem(ModelUnavailable exception) {
        return Problem.of(
                "llm-unavailable",
                "The language model gives no text",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The language model gives no text just now ("
                        + exception.reason().code() + "); nothing was changed, please try again later.");
    }
}
