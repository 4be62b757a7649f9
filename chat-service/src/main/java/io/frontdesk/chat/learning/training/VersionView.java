package io.frontdesk.chat.learning.training;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.lineage.ModelVersion;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A version and what it descends from.
 *
 * @param state of its training: {@code trained}, {@code judging}, {@code passed}, {@code blocked}
 * @param examples how many examples it and the encoder in it have seen
 * @param flaggedAt since when it is known that some of them were erased
 */
@Serdeable
@JsonInclude(NON_NULL)
record VersionView(
        String version,
        String lang,
        String kind,
        @Nullable String parent,
        String job,
        String state,
        boolean serving,
        long examples,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("flagged_at") @Nullable Instant flaggedAt) {
    static VersionView of(ModelVersion version, String state, boolean serving, long examples) {
        return new VersionView(
                version.version(),
                version.lang(),
                version.kind().code(),
                version.parent(),
                version.job(),
                state,
                serving,
                examples,
                version.createdAt(),
                version.flaggedAt());
    }

    /** The newest first. */
    @Serdeable
    record Page(List<VersionView> versions) {}
}
