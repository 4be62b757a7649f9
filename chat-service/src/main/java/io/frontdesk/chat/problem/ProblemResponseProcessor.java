package io.frontdesk.chat.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.Optional;

/**
 * Makes a problem document of every error that the framework answers itself. Its own messages are left out, for they name
 * classes; the sentences here are ours.
 */
@Singleton
@Primary
final class ProblemResponseProcessor implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        Problem problem = Problem.of(
                type(status), status.getReason(), status, ours(context).orElseGet(() -> detail(status)));
        return response.contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE).body(problem);
    }

    /** The sentence of an exception that this program threw on purpose. */
    private static Optional<String> ours(ErrorContext context) {
        return context.getRootCause()
                .filter(HttpStatusException.class::isInstance)
                .map(Throwable::getMessage);
    }

    private static String type(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String detail(HttpStatus status) {
        return switch (status.getCode()) {
            case 400 -> "The request is not what this address expects; /docs describes it.";
            case 401 -> "This needs an access token of /api/auth as 'Authorization: Bearer …'.";
            case 403 -> "This is not allowed.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method; the Allow header names those it takes.";
            case 406 -> "This address has nothing of the accepted types.";
            case 413 -> "The request is larger than this address takes.";
            case 415 -> "This address does not take this content type.";
            case 422 -> "The request is well formed but cannot be carried out.";
            default ->
                status.getCode() < 500
                        ? "The request cannot be answered."
                        : "Something went wrong on the server; it is in the log.";
        };
    }
}
