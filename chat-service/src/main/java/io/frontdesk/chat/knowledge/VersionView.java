package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.knowledge.version.Version;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;

/** A version as the API shows it. */
@Serdeable
record VersionView(
        long number,
        Instant at,
        String author,
        @JsonProperty("author_name") String authorName,
        String kind,
        String note,
        long added,
        long changed,
        long removed) {
    static VersionView of(Version version) {
        return new VersionView(
                version.number(),
                version.at(),
                version.author().id(),
                version.author().name(),
                version.kind().code(),
                version.note(),
                version.counts().added(),
                version.counts().changed(),
                version.counts().removed());
    }

    /**
     * A page, the newest first.
     *
     * @param served the version that this node answers from
     * @param reading whether this node still reads answers of it, and until then finds their entries by questions and wordings
     */
    @Serdeable
    record Page(String served, boolean reading, List<VersionView> versions) {}

    /**
     * What became of a version that was wanted.
     *
     * @param published whether a new one was made; else nothing would have changed
     * @param served the version that this node answers from now
     */
    @Serdeable
    record Made(boolean published, VersionView version, String served) {}
}
