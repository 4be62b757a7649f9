package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.publishing.Publisher;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.knowledge.version.EntryFilter;
import io.frontdesk.chat.knowledge.version.Publication;
import io.frontdesk.chat.knowledge.version.Revision;
import io.frontdesk.chat.knowledge.version.Revisions;
import io.frontdesk.retrieval.EntryKey;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalLong;

/** Single entries. Whoever changes one names the version they read it in, so that nobody undoes another's change unseen. */
@Controller("/api/admin/knowledge/entries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryController {
    private final Revisions revisions;
    private final Publisher publisher;
    private final VersionAnswers answers;

    EntryController(Revisions revisions, Publisher publisher, VersionAnswers answers) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.answers = answers;
    }

    @Get
    RevisionView.Page list(@RequestBean WantedEntries wanted) {
        EntryFilter filter = wanted.filter(today());
        Revisions.Page page = revisions.page(filter, wanted.from(), wanted.most());
        return new RevisionView.Page(
                page.total(),
                page.revisions().stream()
                        .map(revision -> RevisionView.of(revision, today()))
                        .toList());
    }

    /** The entry, and in {@code ETag} the version it is from. */
    @Get("/{id}/{lang}")
    HttpResponse<RevisionView> show(String id, String lang) {
        Revision found = require(id, lang);
        return HttpResponse.ok(RevisionView.of(found, today())).header(HttpHeaders.ETAG, EntryTag.write(found.since()));
    }

    @Get("/{id}/{lang}/history")
    RevisionView.History history(String id, String lang) {
        return new RevisionView.History(revisions.history(new EntryKey(id, lang)).stream()
                .map(RevisionView.Past::of)
                .toList());
    }

    /** Adds an entry, or replaces the one that {@code If-Match} names the version of; customers get it at once. */
    @Put("/{id}/{lang}")
    HttpResponse<?> put(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            String lang,
            @Header("If-Match") @Nullable String match,
            @Body FaqEntryEdit edit) {
        FaqImport checked = edit.checked(id, lang);
        if (!checked.clean()) {
            return RefusedUpload.of(id, checked).toResponse();
        }
        return answered(
                request,
                id,
                lang,
                publisher.put(checked.entries().getFirst(), expected(id, lang, match), Author.of(caller)));
    }

    @Delete("/{id}/{lang}")
    HttpResponse<?> remove(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            String lang,
            @Header("If-Match") @Nullable String match) {
        require(id, lang);
        long since = expected(id, lang, match);
        return answered(request, id, lang, publisher.remove(new EntryKey(id, lang), since, Author.of(caller)));
    }

    /** Says that the entry still fits its variants in other languages. */
    @Post("/{id}/{lang}/confirm")
    RevisionView confirm(HttpRequest<?> request, String id, String lang) {
        Revision found = require(id, lang);
        publisher.confirm(found);
        AuditNote.on(request, "entries/" + id + "/" + lang, "confirmed");
        return RevisionView.of(require(id, lang), today());
    }

    private HttpResponse<?> answered(HttpRequest<?> request, String id, String lang, Publication outcome) {
        return outcome instanceof Publication.Outdated late
                ? EntryConflict.response(new EntryKey(id, lang), late.by())
                : answers.response(request, outcome);
    }

    /** 0 for an entry that is to be new; for one that is there, its version must be named. */
    private long expected(String id, String lang, @Nullable String match) {
        OptionalLong named = EntryTag.read(match);
        if (named.isEmpty() && revisions.find(new EntryKey(id, lang)).isPresent()) {
            throw new HttpStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "There is an entry " + id + " in " + lang + "; name the version it was read in in If-Match.");
        }
        return named.orElse(0);
    }

    private Revision require(String id, String lang) {
        return revisions
                .find(new EntryKey(id, lang))
                .orElseThrow(() ->
                        new HttpStatusException(HttpStatus.NOT_FOUND, "There is no entry " + id + " in " + lang + "."));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
