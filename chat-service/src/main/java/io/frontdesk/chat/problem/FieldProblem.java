package io.frontdesk.chat.problem;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;

/** A problem that one field of the request is the reason of; an empty name means the request as a whole. */
@Serdeable
record FieldProblem(String type, String title, int status, String detail, String field) {
    FieldProblem {
        requireNonNull(type, "type");
        requireNonNull(title, "title");
        requireNonNull(detail, "detail");
        requireNonNull(field, "field");
    }

    MutableHttpResponse<FieldProblem> toResponse() {
        return HttpResponse.<FieldProblem>status(HttpStatus.valueOf(status))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(this);
    }
}
