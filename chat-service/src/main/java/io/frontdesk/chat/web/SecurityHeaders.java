package io.frontdesk.chat.web;

import io.frontdesk.chat.identity.limit.ClientAddress;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers on every response what they may do with it: guess no type, load nothing from elsewhere, frame nothing. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final ClientAddress addresses;

    SecurityHeaders(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** Around all other filters, so that what they refuse carries the headers too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        response.header(HttpHeaders.REFERRER_POLICY, "strict-origin-when-cross-origin");
        if (addresses.isSecure(request)) {
            response.header("Strict-Transport-Security", HSTS);
        }
        if (isPage(response)) {
            addToPage(request, response);
        } else if (request.getPath().startsWith("/api/")) {
            addToData(response);
        }
    }

    private static void addToPage(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header(
                "Content-Security-Policy", PagePolicy.of(request.getPath()).text());
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    /** Answers are for the program that asked, for this once; a file among them says itself how long it lasts. */
    private static void addToData(MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains("Content-Security-Policy")) {
            response.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        }
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isPage(MutableHttpResponse<?> response) {
        return response.getContentType()
                .map(MediaType::getName)
                .filter("text/html"::equals)
                .isPresent();
    }
}
