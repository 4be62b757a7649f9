package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.knowledge.publishing.ScheduledPublication;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;

/**
 * A publication at a time, as the API shows it.
 *
 * @param outcome empty before; then {@code published N}, {@code unchanged}, {@code bad-rows}, {@code draft-gone}, or
 *     {@code conflict} with the entries that others had changed
 */
@Serdeable
record ScheduleView(
        String id,
        String draft,
        String file,
        Instant at,
        String note,
        String author,
        @JsonProperty("author_name") String authorName,
        String state,
        String outcome) {
    static ScheduleView of(ScheduledPublication scheduled) {
        return new ScheduleView(
                scheduled.id(),
                scheduled.draft(),
                scheduled.fileName(),
                scheduled.at(),
                scheduled.note(),
                scheduled.author().id(),
                scheduled.author().name(),
                scheduled.state().code(),
                scheduled.outcome());
    }

    /** All of them, the latest first. */
    @Serdeable
    record ListOfAll(List<ScheduleView> schedule) {}
}
