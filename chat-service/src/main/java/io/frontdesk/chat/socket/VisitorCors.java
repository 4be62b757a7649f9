package io.frontdesk.chat.socket;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Lets pages of other origins that may talk to the server use the visitors' API, and no others. */
@ServerFilter("/api/conversations/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class VisitorCors {
    private static final String A_DAY = "86400";

    private final Origins origins;

    VisitorCors(Origins origins) {
        this.origins = origins;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (!origins.allow(request)) {
            return OriginFilter.foreign();
        }
        return isPreflight(request) ? preflight(request) : null;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (origins.allow(request)) {
            open(request, response);
        }
    }

    private static boolean isPreflight(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.OPTIONS
                && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static HttpResponse<?> preflight(HttpRequest<?> request) {
        MutableHttpResponse<?> response = HttpResponse.noContent();
        response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, Last-Event-ID")
                .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        open(request, response);
        return response;
    }

    /** Names the origin itself: what goes to one page must not be kept for another. */
    private static void open(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin != null && !response.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)) {
            response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Disposition, ETag")
                    .header(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }
}
