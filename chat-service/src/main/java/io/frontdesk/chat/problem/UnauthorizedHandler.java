package io.frontdesk.chat.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Answers where the token is missing, wrong, over, or not enough. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class UnauthorizedHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        if (exception.isForbidden()) {
            return Problem.of("forbidden", "Forbidden", HttpStatus.FORBIDDEN, "This is not allowed.")
                    .toResponse();
        }
        return Problem.of(
                        "unauthorized",
                        "Unauthorized",
                        HttpStatus.UNAUTHORIZED,
                        "This needs an access token of /api/auth as 'Authorization: Bearer …'.")
                .toResponse()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
