package io.frontdesk.chat.knowledge.rehearsal.replay;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.rehearsal.run.Run;
import io.frontdesk.chat.knowledge.rehearsal.run.RunJson;
import io.frontdesk.chat.knowledge.rehearsal.run.RunView;
import io.frontdesk.chat.knowledge.rehearsal.run.Runs;
import io.frontdesk.chat.knowledge.version.Author;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What a draft would change for the customers of the last days, each change to approve or reject. */
@Controller("/api/admin/knowledge/replays")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReplayController {
    private static final int SHOWN = 20;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_WORD = 16;
    private static final int MOST_DAYS = 365;
    private static final int DAYS = 30;
    private static final int LARGEST_PAGE = 500;
    private static final Map<String, String> VERDICTS =
            Map.of("approved", "approved", "rejected", "rejected", "open", "");

    private final Replays replays;
    private final Changes changes;
    private final Runs runs;

    ReplayController(Replays replays, Changes changes, Runs runs) {
        this.replays = replays;
        this.changes = changes;
        this.runs = runs;
    }

    /** A replay, part of what it found, and how much of that was decided. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record View(RunView run, @Nullable ReplayResult result, int approved, int rejected, List<Change> changes) {}

    @Post
    @Status(HttpStatus.ACCEPTED)
    RunView begin(HttpRequest<?> request, Authentication caller, @Body String body) {
        JsonBody fields = JsonBody.of(body);
        String draft = fields.line("draft", LONGEST_ID);
        Run run = replays.begin(draft, fields.number("days", 1, MOST_DAYS).orElse(DAYS), Author.of(caller));
        AuditNote.on(request, "replays/" + run.id(), run.subject());
        return RunView.of(run);
    }

    @Get
    RunView.ListOfAll list() {
        return RunView.ListOfAll.of(runs.latest(Run.Kind.REPLAY, SHOWN));
    }

    @Get("/{id}")
    View show(
            String id,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "100") int limit,
            @QueryValue @Nullable String verdict) {
        Run run = require(id);
        return new View(
                RunView.of(run),
                run.result().isEmpty() ? null : RunJson.read(run.result(), ReplayResult.class),
                changes.count(id, "approved"),
                changes.count(id, "rejected"),
                changes.of(
                        id,
                        verdict == null ? null : verdict(verdict),
                        Math.max(0, offset),
                        Math.clamp(limit, 1, LARGEST_PAGE)));
    }

    /** Says what a person thinks of one change: approved, rejected, or open again. */
    @Put("/{id}/changes/{place}")
    @Status(HttpStatus.NO_CONTENT)
    void decide(HttpRequest<?> request, Authentication caller, String id, int place, @Body String body) {
        require(id);
        String verdict = verdict(JsonBody.of(body).line("verdict", LONGEST_WORD));
        if (!changes.decide(id, place, verdict, Author.of(caller).name())) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such change.");
        }
        AuditNote.on(request, "replays/" + id + "/" + place, verdict.isEmpty() ? "open" : verdict);
    }

    private static String verdict(String word) {
        String verdict = VERDICTS.get(word);
        if (verdict == null) {
            throw RefusedField.of("verdict", "'verdict' must be approved, rejected or open.");
        }
        return verdict;
    }

    private Run require(String id) {
        return runs.find(id, Run.Kind.REPLAY).orElseThrow(() -> RunView.unknown(id));
    }
}
