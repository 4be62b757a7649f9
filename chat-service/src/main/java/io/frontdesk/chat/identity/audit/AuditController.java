package io.frontdesk.chat.identity.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** The log for administrators, the newest first, page by page. */
@Controller("/api/admin/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private static final int LARGEST_PAGE = 200;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /** A page; {@code next} is the cursor of the following one, where there is one. */
    @Serdeable
    record Page(List<AuditEntry> entries, @Nullable String next) {}

    @Get
    Page list(
            @QueryValue @Nullable String cursor,
            @QueryValue @Nullable String who,
            @QueryValue @Nullable String action,
            @QueryValue(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<AuditEntry> found = log.list(new AuditLog.Wanted(cursor, who, action, size + 1));
        boolean more = found.size() > size;
        List<AuditEntry> page = more ? found.subList(0, size) : found;
        return new Page(page, more ? page.getLast().id() : null);
    }
}
