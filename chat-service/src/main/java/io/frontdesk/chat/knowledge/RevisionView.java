package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.version.Revision;
import io.frontdesk.chat.knowledge.version.Revisions;
import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of the newest version as the API shows it.
 *
 * @param version in which it became what it is; an edit names it in {@code If-Match}
 * @param stale whether its variant in another language has changed since
 * @param expired whether its last day has passed, so that it is not given
 */
@Serdeable
record RevisionView(FaqEntryView entry, long version, boolean stale, boolean expired) {
    static RevisionView of(Revision revision, LocalDate today) {
        LocalDate last = revision.entry().validTo();
        return new RevisionView(
                FaqEntryView.of(revision.entry()),
                revision.since(),
                revision.stale(),
                last != null && last.isBefore(today));
    }

    /** A page and how many entries all pages have. */
    @Serdeable
    record Page(long total, List<RevisionView> entries) {}

    /** What an entry was, from one version until another; 0 where it still is. */
    @Serdeable
    record Past(FaqEntryView entry, VersionView version, long until) {
        static Past of(Revisions.Past past) {
            return new Past(FaqEntryView.of(past.entry()), VersionView.of(past.version()), past.until());
        }
    }

    /** The latest first. */
    @Serdeable
    record History(List<Past> history) {}
}
