package io.frontdesk.chat.knowledge.rehearsal.entries;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.rehearsal.entries.EntryTestResult.Failed;
import io.frontdesk.chat.knowledge.rehearsal.entries.EntryTestResult.Missed;
import io.frontdesk.chat.knowledge.rehearsal.run.Run;
import io.frontdesk.chat.knowledge.rehearsal.run.RunJson;
import io.frontdesk.chat.knowledge.rehearsal.run.RunView;
import io.frontdesk.chat.knowledge.rehearsal.run.Runs;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.retrieval.ingest.FormulaGuard;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.io.StringWriter;

/** Lets every entry be looked for in its own words, served or drafted. */
@Controller("/api/admin/knowledge/tests/entries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryTestController {
    private static final int SHOWN = 20;
    private static final int LONGEST_ID = 64;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final EntryTests tests;
    private final Runs runs;

    EntryTestController(EntryTests tests, Runs runs) {
        this.tests = tests;
        this.runs = runs;
    }

    /** A run and, once it is done, what came of it. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record View(RunView run, @Nullable EntryTestResult result) {}

    @Post
    @Status(HttpStatus.ACCEPTED)
    RunView begin(HttpRequest<?> request, Authentication caller, @Body String body) {
        String draft = JsonBody.of(body).optionalLine("draft", LONGEST_ID).orElse(null);
        Run run = tests.begin(draft, Author.of(caller));
        AuditNote.on(request, "tests/entries/" + run.id(), run.subject());
        return RunView.of(run);
    }

    @Get
    RunView.ListOfAll list() {
        return RunView.ListOfAll.of(runs.latest(Run.Kind.ENTRIES, SHOWN));
    }

    @Get("/{id}")
    View show(String id) {
        Run run = require(id);
        return new View(RunView.of(run), result(run));
    }

    @Get(value = "/{id}/failures.csv", produces = "text/csv")
    HttpResponse<byte[]> failures(String id) {
        EntryTestResult result = result(require(id));
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("id", "lang", "question", "phrasing", "kind", "rank", "found_id", "found_question");
        if (result != null) {
            result.failed().forEach(entry -> entry.phrasings().forEach(missed -> csv.writeRecord(row(entry, missed))));
        }
        return HttpResponse.ok((BYTE_ORDER_MARK + text).getBytes(UTF_8))
                .contentType(MediaType.of("text/csv;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"failures.csv\"");
    }

    private static String[] row(Failed entry, Missed missed) {
        return new String[] {
            FormulaGuard.add(entry.id()),
            entry.lang(),
            FormulaGuard.add(entry.question()),
            FormulaGuard.add(missed.phrasing()),
            missed.lost() ? "lost" : "lost_without_itself",
            missed.rank() == null ? "" : missed.rank().toString(),
            missed.foundId() == null ? "" : FormulaGuard.add(missed.foundId()),
            missed.foundQuestion() == null ? "" : FormulaGuard.add(missed.foundQuestion())
        };
    }

    private Run require(String id) {
        return runs.find(id, Run.Kind.ENTRIES).orElseThrow(() -> RunView.unknown(id));
    }

    private static @Nullable EntryTestResult result(Run run) {
        return run.result().isEmpty() ? null : RunJson.read(run.result(), EntryTestResult.class);
    }
}
