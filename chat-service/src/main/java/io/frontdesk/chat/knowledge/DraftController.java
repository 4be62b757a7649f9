package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.draft.Draft;
import io.frontdesk.chat.knowledge.draft.DraftOptions;
import io.frontdesk.chat.knowledge.draft.Drafts;
import io.frontdesk.chat.knowledge.publishing.DraftPublisher;
import io.frontdesk.chat.knowledge.publishing.Schedules;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.retrieval.ingest.ProblemFile;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Uploaded files, checked and reported on; none of these routes changes what customers are told. */
@Controller("/api/admin/knowledge/drafts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftController {
    private static final int LARGEST_PAGE = 500;

    private final Drafts drafts;
    private final DraftPublisher publisher;
    private final Schedules schedules;
    private final DraftFindings findings;

    DraftController(Drafts drafts, DraftPublisher publisher, Schedules schedules, DraftFindings findings) {
        this.findings = findings;
        this.drafts = drafts;
        this.publisher = publisher;
        this.schedules = schedules;
    }

    /**
     * Keeps and checks a file.
     *
     * @param options how it is meant, as one JSON object: mode, skip_bad, encoding, delimiter, columns, corrections
     */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    DraftView add(
            HttpRequest<?> request,
            Authentication caller,
            CompletedFileUpload file,
            @QueryValue @Nullable String options)
            throws IOException {
        DraftOptions meant = OptionsRequest.of(options).over(DraftOptions.of(DraftOptions.Mode.MERGE, false));
        Draft draft = drafts.add(Draft.fresh(Author.of(caller), fileName(file), meant, 0), file.getBytes());
        AuditNote.on(request, "drafts/" + draft.id(), draft.fileName());
        return DraftView.of(publisher.checkAnew(draft));
    }

    @Get
    DraftView.ListOfAll list() {
        return new DraftView.ListOfAll(
                drafts.all().stream().map(DraftView.Summary::of).toList());
    }

    @Get("/{id}")
    DraftView show(String id) {
        return DraftView.of(publisher.check(require(id)));
    }

    @Get("/{id}/difference")
    ChangeView.Page difference(
            String id, @QueryValue(defaultValue = "0") int offset, @QueryValue(defaultValue = "100") int limit) {
        CheckedDraft checked = publisher.check(require(id));
        return ChangeView.Page.of(checked.difference(), offset, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** The rows that cannot be taken, with what stands in them, for whoever corrects them. */
    @Get("/{id}/bad-rows")
    BadRowView.Page badRows(
            String id, @QueryValue(defaultValue = "0") int offset, @QueryValue(defaultValue = "50") int limit) {
        CheckedDraft checked = publisher.check(require(id));
        return BadRowView.Page.of(checked.file(), offset, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** Means the same file another way, with corrected rows, and compares it with the newest version. */
    @Patch("/{id}")
    DraftView change(String id, @Body String body) {
        Draft draft = require(id);
        return DraftView.of(
                publisher.checkAnew(draft.with(OptionsRequest.of(body).over(draft.options()))));
    }

    /**
     * What an editor should look at in what the draft would make of the knowledge: duplicates, contradictions, and what the
     * search could mistake for another. Takes as long as the vectors of new phrasings, which publishing then need not compute.
     */
    @Get("/{id}/findings")
    FindingView.ListOfAll findings(String id) {
        CheckedDraft checked = publisher.check(require(id));
        return FindingView.ListOfAll.of(findings.all(checked), LeftBehind.by(checked));
    }

    @Get(value = "/{id}/problems.csv", produces = "text/csv")
    HttpResponse<byte[]> problems(String id, @QueryValue(defaultValue = "en") String lang) throws IOException {
        CheckedDraft checked = publisher.check(require(id));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ProblemFile.write(checked.file(), checked.draft().fileName(), lang, csv);
        return Download.csv("problems.csv", csv.toByteArray());
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id) {
        Draft draft = require(id);
        if (schedules.ofDraft(draft.id()).isPresent()) {
            throw RefusedField.conflict("", "This draft is to be published at a time; cancel that first.");
        }
        drafts.remove(draft.id());
    }

    private Draft require(String id) {
        return drafts.find(id)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no draft " + id + "."));
    }

    private static String fileName(CompletedFileUpload file) {
        String name = file.getFilename();
        return name == null || name.isBlank() ? "file" : name.replaceAll("^.*[/\\\\]", "");
    }
}
