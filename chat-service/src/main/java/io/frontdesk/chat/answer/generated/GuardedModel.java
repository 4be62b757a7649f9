package io.frontdesk.chat.answer.generated;

import io.frontdesk.chat.answer.generated.LanguageModel.Piece;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/**
 * A model that is asked for no more than it may cost, waited for no longer than is bearable, and left alone for a while when
 * it fails again and again. Fails with {@link ModelUnavailable} only.
 */
final class GuardedModel {
    private static final int LOOKED_AT = 10;
    private static final int ENOUGH_TO_JUDGE = 4;
    private static final float TOO_MANY_FAILED = 50;

    private final LanguageModel model;
    private final LlmSettings settings;
    private final TokenBudget budget;
    private final WritingFigures figures;
    private final CircuitBreaker breaker;
    private final Semaphore places;

    GuardedModel(LanguageModel model, LlmSettings settings, TokenBudget budget, WritingFigures figures) {
        this.model = model;
        this.settings = settings;
        this.budget = budget;
        this.figures = figures;
        this.breaker = CircuitBreaker.of("llm", breakerConfig(settings.pause()));
        this.places = new Semaphore(settings.parallel());
    }

    /** Has {@code prompt} written, if that is possible now. */
    Flux<String> write(Prompt prompt) {
        return Flux.defer(() -> {
            if (!budget.isOpen()) {
                return refused(Refusal.OVER_BUDGET);
            }
            if (!places.tryAcquire()) {
                return refused(Refusal.BUSY);
            }
            if (!breaker.tryAcquirePermission()) {
                places.release();
                return refused(Refusal.BREAKER_OPEN);
            }
            return watched(prompt).doFinally(end -> places.release());
        });
    }

    String name() {
        return settings.model();
    }

    /** Whether it is left alone just now. */
    boolean isLeftAlone() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private Flux<String> watched(Prompt prompt) {
        Call call = new Call(prompt, breaker, figures.start());
        return model.write(prompt)
                .timeout(Mono.delay(settings.firstToken()), piece -> Mono.never())
                .takeUntilOther(
                        Mono.delay(settings.timeout()).then(Mono.error(() -> new ModelUnavailable(Refusal.TOO_SLOW))))
                .doOnNext(call::got)
                .doOnComplete(call::completed)
                .doOnError(call::failed)
                .doOnCancel(call::cancelled)
                .doFinally(end -> settle(call))
                .onErrorMap(GuardedModel::unavailable)
                .ofType(Piece.Text.class)
                .map(Piece.Text::text);
    }

    private void settle(Call call) {
        Usage usage = call.usage();
        budget.spend(usage.total());
        figures.spent(usage, settings.cost(usage));
        call.timing().ended();
    }

    private static ModelUnavailable unavailable(Throwable failure) {
        return switch (failure) {
            case ModelUnavailable known -> known;
            case TimeoutException late -> new ModelUnavailable(Refusal.NO_FIRST_TOKEN);
            default -> {
                FailureLog.tell(failure);
                yield new ModelUnavailable(Refusal.FAILED);
            }
        };
    }

    private static Flux<String> refused(Refusal reason) {
        return Flux.error(new ModelUnavailable(reason));
    }

    private static CircuitBreakerConfig breakerConfig(Duration pause) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(LOOKED_AT)
                .minimumNumberOfCalls(ENOUGH_TO_JUDGE)
                .failureRateThreshold(TOO_MANY_FAILED)
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
    }
}
