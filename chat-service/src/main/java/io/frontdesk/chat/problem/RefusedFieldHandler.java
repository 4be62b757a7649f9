package io.frontdesk.chat.problem;

import io.frontdesk.chat.identity.RefusedField;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Names the field that cannot be taken: 400 for a request that is no JSON object, 409 for a conflict, else 422. */
@Singleton
final class RefusedFieldHandler implements ExceptionHandler<RefusedField, HttpResponse<FieldProblem>> {
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<FieldProblem> handle(HttpRequest request, RefusedField refused) {
        if (refused.isConflict()) {
            return answer("conflict", "Conflict", HttpStatus.CONFLICT, refused);
        }
        HttpStatus status = refused.field().isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
        return answer("bad-field", "Bad field", status, refused);
    }

    private static HttpResponse<FieldProblem> answer(
            String type, String title, HttpStatus status, RefusedField refused) {
        return new FieldProblem(type, title, status.getCode(), refused.sentence(), refused.field()).toResponse();
    }
}
