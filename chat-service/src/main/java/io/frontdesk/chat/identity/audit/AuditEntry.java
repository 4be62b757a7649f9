package io.frontdesk.chat.identity.audit;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param id sorts by time
 * @param who id of the account, or what was typed where nobody signed in
 * @param action as in {@code login.failed} or {@code faq.changed}
 * @param on what it was done to, as its address below the action's resource
 */
@Serdeable
public record AuditEntry(
        String id, Instant at, String who, String name, String address, String action, String on, String detail) {
    public AuditEntry {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(who, "who");
        requireNonNull(name, "name");
        requireNonNull(address, "address");
        requireNonNull(action, "action");
        requireNonNull(on, "on");
        requireNonNull(detail, "detail");
    }
}
