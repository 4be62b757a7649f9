package io.frontdesk.chat.knowledge.rehearsal.story;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;

/** A story as it is kept. */
@Serdeable
record StoredStory(
        String id,
        Story story,
        @JsonProperty("changed_at") Instant changedAt,
        @JsonProperty("changed_by") String changedBy) {
    StoredStory {
        requireNonNull(id, "id");
        requireNonNull(story, "story");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(changedBy, "changedBy");
    }

    /** All of them, by name. */
    @Serdeable
    record ListOfAll(List<StoredStory> stories) {}
}
