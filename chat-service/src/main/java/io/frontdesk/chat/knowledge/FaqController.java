package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.knowledge.publishing.Publisher;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.EntryFilter;
import io.frontdesk.chat.knowledge.version.Publication;
import io.frontdesk.chat.knowledge.version.Revision;
import io.frontdesk.chat.knowledge.version.Revisions;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

import java.io.IOException;

/**
 * The FAQ for programs, which keep no version in mind: an upload publishes whole or not at all, an edit answers customers at
 * once, and of two edits the last one stays.
 */
@Controller("/api/admin/faq")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FaqController {
    private static final int LARGEST_PAGE = 500;
    private static final int ATTEMPTS = 10;

    private final Revisions revisions;
    private final Publisher publisher;
    private final FaqUpload uploads;

    FaqController(Revisions revisions, Publisher publisher, FaqUpload uploads) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.uploads = uploads;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            Authentication caller,
            CompletedFileUpload file,
            @QueryValue(value = "dry_run", defaultValue = "false") boolean dryRun,
            @QueryValue(value = "skip_bad", defaultValue = "false") boolean skipBad,
            @QueryValue(defaultValue = "false") boolean replace)
            throws IOException {
        UploadOptions options = new UploadOptions(dryRun, skipBad, replace);
        UploadReport report = uploads.apply(file.getBytes(), file.getFilename(), options, Author.of(caller));
        boolean refused = report.rows() == 0 || (!report.problems().isEmpty() && !skipBad);
        return refused ? RefusedUpload.of(report).toResponse() : HttpResponse.ok(report);
    }

    @Get
    FaqEntryView.Page list(
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "50") int limit) {
        Revisions.Page page =
                revisions.page(EntryFilter.holding(lang, q), Math.max(0, offset), Math.clamp(limit, 1, LARGEST_PAGE));
        return new FaqEntryView.Page(
                Math.toIntExact(page.total()),
                page.revisions().stream()
                        .map(revision -> FaqEntryView.of(revision.entry()))
                        .toList());
    }

    @Put("/{id}/{lang}")
    HttpResponse<?> put(Authentication caller, String id, String lang, @Body FaqEntryEdit edit) {
        FaqImport checked = edit.checked(id, lang);
        if (!checked.clean()) {
            return RefusedUpload.of(id, checked).toResponse();
        }
        FaqEntry entry = checked.entries().getFirst();
        insist(EntryKey.of(entry), since -> publisher.put(entry, since, Author.of(caller)));
        return HttpResponse.ok(FaqEntryView.of(entry));
    }

    @Delete("/{id}/{lang}")
    HttpResponse<?> delete(Authentication caller, String id, String lang) {
        EntryKey key = new EntryKey(id, lang);
        if (revisions.find(key).isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "There is no entry " + id + " in " + lang + ".");
        }
        insist(key, since -> publisher.remove(key, since, Author.of(caller)));
        return HttpResponse.status(HttpStatus.NO_CONTENT);
    }

    /** Makes a change over whatever the entry is at that moment. */
    private void insist(EntryKey key, Change change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long since = revisions.find(key).map(Revision::since).orElse(0L);
            if (!(change.over(since) instanceof Publication.Outdated)) {
                return;
            }
        }
        throw new HttpStatusException(HttpStatus.CONFLICT, "Others are changing the entry " + key + " as well.");
    }

    /** A change of an entry that has been as it is since some version. */
    private interface Change {
        Publication over(long since);
    }
}
