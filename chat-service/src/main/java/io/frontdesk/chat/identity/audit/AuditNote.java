package io.frontdesk.chat.identity.audit;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpRequest;

import java.util.Optional;

/** What a route says of the change it made, beyond what its address tells. */
public record AuditNote(String on, String detail) {
    private static final String ATTRIBUTE = "frontdesk.audit-note";

    public AuditNote {
        requireNonNull(on, "on");
        requireNonNull(detail, "detail");
    }

    /** Leaves the note for the entry that is written when {@code request} has been answered. */
    public static void on(HttpRequest<?> request, String on, String detail) {
        request.setAttribute(ATTRIBUTE, new AuditNote(on, detail));
    }

    static Optional<AuditNote> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, AuditNote.class);
    }
}
