package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.draft.Draft;
import io.frontdesk.chat.knowledge.draft.DraftCheck;
import io.frontdesk.chat.knowledge.draft.DraftOptions;
import io.frontdesk.chat.knowledge.draft.DraftOptions.Mode;
import io.frontdesk.chat.knowledge.publishing.Publisher;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.Expectation;
import io.frontdesk.chat.knowledge.version.NewVersion;
import io.frontdesk.chat.knowledge.version.Publication;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.VersionKind;
import io.frontdesk.chat.knowledge.version.Versions;
import jakarta.inject.Singleton;

import java.util.List;

/** Brings a FAQ file in without a draft: checks every row, then publishes all of it over what is newest, or nothing. */
@Singleton
public final class FaqUpload {
    private static final int ATTEMPTS = 10;

    private final DraftCheck check;
    private final Versions versions;
    private final Publisher publisher;

    FaqUpload(DraftCheck check, Versions versions, Publisher publisher) {
        this.check = check;
        this.versions = versions;
        this.publisher = publisher;
    }

    public UploadReport apply(byte[] content, String name, UploadOptions options, Author author) {
        Mode mode = options.replace() ? Mode.REPLACE : Mode.MERGE;
        Draft draft = Draft.fresh(author, name, DraftOptions.of(mode, options.skipBad()), 0);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CheckedDraft checked = check.check(draft.basedOn(newest()), content);
            boolean wanted = checked.isPublishable() && !options.dryRun();
            if (!wanted || !(publish(checked) instanceof Publication.Outdated)) {
                return report(checked, wanted);
            }
        }
        throw new IllegalStateException("others publish faster than " + name + " can be checked");
    }

    private Publication publish(CheckedDraft checked) {
        Draft draft = checked.draft();
        Expectation expected = new Expectation.Newest(draft.base());
        return publisher.publish(
                NewVersion.of(expected, checked.difference(), draft.author(), VersionKind.UPLOAD, draft.fileName()));
    }

    private UploadReport report(CheckedDraft checked, boolean published) {
        Version.Counts counts = checked.difference().counts();
        List<UploadReport.Row> problems =
                checked.file().problems().stream().map(UploadReport.Row::of).toList();
        return new UploadReport(
                checked.draft().fileName(),
                checked.file().rows(),
                Math.toIntExact(counts.added()),
                Math.toIntExact(counts.changed()),
                Math.toIntExact(counts.removed()),
                Math.toIntExact(checked.unchanged()),
                published,
                String.valueOf(newest()),
                problems);
    }

    private long newest() {
        return versions.newest().map(Version::number).orElse(0L);
    }
}
