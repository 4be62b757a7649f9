package io.frontdesk.chat.problem;

import io.frontdesk.chat.answer.generated.LlmNotConfigured;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** Answers for what takes a language model where there is none. */
@Singleton
final class LlmNotConfiguredHandler extends ProblemHandler<LlmNotConfigured> {
    @Override
    protected Problem problem(LlmNotConfigured exception) {
        return Problem.of(
                "llm-not-configured",
                "No language model",
                HttpStatus.CONFLICT,
                "This needs a language model, and none is configured; see docs/llm.md.");
    }
}
