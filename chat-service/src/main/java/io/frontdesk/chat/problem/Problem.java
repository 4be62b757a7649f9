package io.frontdesk.chat.problem;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;

/** An error as clients of the API get it (RFC 9457); they switch on {@code type}. */
@Serdeable
public record Problem(String type, String title, int status, String detail) {
    public Problem {
        requireNonNull(type, "type");
        requireNonNull(title, "title");
        requireNonNull(detail, "detail");
    }

    public static Problem of(String type, String title, HttpStatus status, String detail) {
        return new Problem(type, title, status.getCode(), detail);
    }

    /** The response that carries it. */
    public MutableHttpResponse<Problem> toResponse() {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(this);
    }
}
