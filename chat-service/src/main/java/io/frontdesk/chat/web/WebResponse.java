package io.frontdesk.chat.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** How a file goes out: with an ETag, a lifetime that fits its name, usable from other sites, 304 where unchanged. */
final class WebResponse {
    private static final String A_YEAR = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private WebResponse() {}

    static HttpResponse<byte[]> of(HttpRequest<?> request, WebFile file) {
        boolean unchanged = file.etag().equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        MutableHttpResponse<byte[]> response = unchanged
                ? HttpResponse.notModified()
                : HttpResponse.ok(file.content()).contentType(file.type());
        response.header(HttpHeaders.ETAG, file.etag());
        response.header(HttpHeaders.CACHE_CONTROL, file.hashed() ? A_YEAR : ASK_AGAIN);
        if (!file.isPage()) {
            response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        return response;
    }
}
