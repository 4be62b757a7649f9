package io.frontdesk.chat.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

/** Answers one exception with one problem. */
public abstract class ProblemHandler<E extends Throwable> implements ExceptionHandler<E, HttpResponse<Problem>> {
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public final HttpResponse<Problem> handle(HttpRequest request, E exception) {
        return problem(exception).toResponse();
    }

    protected abstract Problem problem(E exception);
}
