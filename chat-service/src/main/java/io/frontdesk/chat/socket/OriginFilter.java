package io.frontdesk.chat.socket;

import io.frontdesk.chat.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Lets browsers open a socket only from pages of origins that may. */
@ServerFilter("/ws/**")
final class OriginFilter {
    private final Origins origins;

    OriginFilter(Origins origins) {
        this.origins = origins;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        return origins.allow(request) ? null : foreign();
    }

    static HttpResponse<Problem> foreign() {
        return Problem.of(
                        "foreign-origin",
                        "Foreign origin",
                        HttpStatus.FORBIDDEN,
                        "Pages of this origin may not connect.")
                .toResponse();
    }
}
