package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.answer.generated.LanguageModel.Piece;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/** One call to the model as it goes on: what came of it, and what the breaker is to think of it. */
final class Call {
    private final Prompt prompt;
    private final CircuitBreaker breaker;
    private final WritingFigures.Timing timing;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Usage usage;

    Call(Prompt prompt, CircuitBreaker breaker, WritingFigures.Timing timing) {
        this.prompt = prompt;
        this.breaker = breaker;
        this.timing = timing;
    }

    void got(Piece piece) {
        timing.firstToken();
        switch (piece) {
            case Piece.Text next -> text.append(next.text());
            case Piece.Done done -> usage = done.usage();
        }
    }

    void completed() {
        breaker.onSuccess(timing.nanos(), TimeUnit.NANOSECONDS);
    }

    void failed(Throwable failure) {
        breaker.onError(timing.nanos(), TimeUnit.NANOSECONDS, failure);
    }

    /** Nobody wants the rest; the endpoint is not to blame. */
    void cancelled() {
        if (text.isEmpty()) {
            breaker.releasePermission();
        } else {
            completed();
        }
    }

    Usage usage() {
        return usage == null ? Usage.estimate(prompt, text) : usage;
    }

    WritingFigures.Timing timing() {
        return timing;
    }
}
