package io.frontdesk.chat.problem;

import io.frontdesk.chat.identity.TooOften;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Says when to try again. */
@Singleton
final class TooOftenHandler implements ExceptionHandler<TooOften, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<Problem> handle(HttpRequest request, TooOften often) {
        return Problem.of(
                        "too-often",
                        "Too often",
                        HttpStatus.TOO_MANY_REQUESTS,
                        "This was tried too often; try again in " + often.seconds() + " s.")
                .toResponse()
                .header(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
    }
}
