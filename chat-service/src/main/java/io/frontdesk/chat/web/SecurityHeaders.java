package io.frontdesk.chat.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers on every response not to guess types and, on pages, to load nothing from elsewhere. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SecurityHeaders {
    private static final String PAGE_POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'self'";

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        response.header(HttpHeaders.REFERRER_POLICY, "strict-origin-when-cross-origin");
        boolean page = response.getContentType()
                .map(MediaType::getName)
                .filter("text/html"::equals)
                .isPresent();
        if (page) {
            response.header("Content-Security-Policy", PAGE_POLICY);
        }
    }
}
