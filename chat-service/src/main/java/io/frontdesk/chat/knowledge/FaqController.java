package io.frontdesk.chat.knowledge;

import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
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

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The FAQ for administrators. An upload publishes whole or not at all; an edit answers customers at once. */
@Controller("/api/admin/faq")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FaqController {
    private static final int LARGEST_PAGE = 500;

    private final KnowledgeBase knowledge;
    private final FaqUpload uploads;

    FaqController(KnowledgeBase knowledge, FaqUpload uploads) {
        this.knowledge = knowledge;
        this.uploads = uploads;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            CompletedFileUpload file,
            @QueryValue(value = "dry_run", defaultValue = "false") boolean dryRun,
            @QueryValue(value = "skip_bad", defaultValue = "false") boolean skipBad,
            @QueryValue(defaultValue = "false") boolean replace)
            throws IOException {
        UploadOptions options = new UploadOptions(dryRun, skipBad, replace);
        UploadReport report = uploads.apply(file.getBytes(), file.getFilename(), options);
        boolean refused = report.rows() == 0 || (!report.problems().isEmpty() && !skipBad);
        return refused ? RefusedUpload.of(report).toResponse() : HttpResponse.ok(report);
    }

    @Get
    FaqEntryView.Page list(
            @QueryValue @Nullable String lang,
            @QueryValue @Nullable String q,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "50") int limit) {
        List<FaqEntry> found = knowledge.entries().stream()
                .filter(entry -> lang == null || lang.equals(entry.lang()))
                .filter(entry -> q == null || holds(entry, q.strip().toLowerCase(Locale.ROOT)))
                .toList();
        List<FaqEntryView> page = found.stream()
                .skip(Math.max(0, offset))
                .limit(Math.clamp(limit, 1, LARGEST_PAGE))
                .map(FaqEntryView::of)
                .toList();
        return new FaqEntryView.Page(found.size(), page);
    }

    @Put("/{id}/{lang}")
    HttpResponse<?> put(String id, String lang, @Body FaqEntryEdit edit) {
        FaqImport checked = edit.checked(id, lang);
        if (!checked.clean()) {
            List<UploadReport.Row> problems =
                    checked.problems().stream().map(UploadReport.Row::of).toList();
            return RefusedUpload.of(new UploadReport(id, 1, 0, 0, 0, 0, false, knowledge.version(), problems))
                    .toResponse();
        }
        FaqEntry entry = checked.entries().getFirst();
        knowledge.put(entry);
        return HttpResponse.ok(FaqEntryView.of(entry));
    }

    @Delete("/{id}/{lang}")
    HttpResponse<?> delete(String id, String lang) {
        if (knowledge.find(id, lang).isEmpty()) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "There is no entry " + id + " in " + lang + ".");
        }
        knowledge.remove(id, lang);
        return HttpResponse.status(HttpStatus.NO_CONTENT);
    }

    private static boolean holds(FaqEntry entry, String wanted) {
        return (entry.id()
                        + '\n'
                        + entry.question()
                        + '\n'
                        + entry.answer()
                        + '\n'
                        + String.join("\n", entry.similar()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
