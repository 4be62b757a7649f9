package io.frontdesk.chat.files;

import io.frontdesk.chat.conversation.StoredFile;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A content as it goes to a browser: it can be shown or saved, and never runs, whatever is in it. */
final class FileAnswer {
    private static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private static final String PRIVATE = "private, max-age=31536000, immutable";
    private static final int ETAG = 32;

    private FileAnswer() {}

    /** The content of {@code file}, or that the one whose ETag is {@code known} is still the same. */
    static Mono<HttpResponse<InputStream>> to(@Nullable String known, StoredFile file, Uploads uploads) {
        return etag(file).equals(known)
                ? Mono.just(guarded(HttpResponse.notModified(), file))
                : uploads.open(file).map(opened -> whole(file, opened.content()));
    }

    private static HttpResponse<InputStream> whole(StoredFile file, InputStream content) {
        MutableHttpResponse<InputStream> response = HttpResponse.ok(content);
        response.contentType(file.mediaType()).header(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        return guarded(response, file);
    }

    private static HttpResponse<InputStream> guarded(MutableHttpResponse<InputStream> response, StoredFile file) {
        return response.header(HttpHeaders.ETAG, etag(file))
                .header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String disposition(StoredFile file) {
        boolean shown =
                FileKind.ofCode(file.mediaType()).filter(FileKind::isPicture).isPresent();
        return (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded(file.name());
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    private static String etag(StoredFile file) {
        return '"' + file.digest().substring(0, ETAG) + '"';
    }
}
