package io.frontdesk.chat.knowledge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** A file that a browser is to save. */
final class Download {
    private Download() {}

    static HttpResponse<byte[]> csv(String name, byte[] content) {
        return of(name, MediaType.of("text/csv;charset=utf-8"), content);
    }

    static HttpResponse<byte[]> of(String name, MediaType type, byte[] content) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
