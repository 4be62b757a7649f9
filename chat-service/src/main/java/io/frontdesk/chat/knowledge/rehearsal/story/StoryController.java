package io.frontdesk.chat.knowledge.rehearsal.story;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.identity.JsonBody;
import io.frontdesk.chat.identity.audit.AuditNote;
import io.frontdesk.chat.knowledge.rehearsal.run.Run;
import io.frontdesk.chat.knowledge.rehearsal.run.RunJson;
import io.frontdesk.chat.knowledge.rehearsal.run.RunView;
import io.frontdesk.chat.knowledge.rehearsal.run.Runs;
import io.frontdesk.chat.knowledge.version.Author;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The suite of saved conversations: to look after, and to go through. */
@Controller("/api/admin/knowledge/tests")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StoryController {
    private static final String JSON_LINES = "application/x-ndjson";
    private static final int SHOWN = 20;
    private static final int LONGEST_ID = 64;

    private final Stories stories;
    private final StoryTests tests;
    private final Runs runs;

    StoryController(Stories stories, StoryTests tests, Runs runs) {
        this.stories = stories;
        this.tests = tests;
        this.runs = runs;
    }

    /** A run and, once it is done, what came of it. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record View(RunView run, @Nullable StoryResult result) {}

    /** How many came in. */
    @Serdeable
    record Imported(int stories) {}

    @Get("/stories")
    StoredStory.ListOfAll list() {
        return new StoredStory.ListOfAll(stories.all());
    }

    @Get("/stories/{id}")
    StoredStory show(String id) {
        return require(id);
    }

    @Post("/stories")
    @Status(HttpStatus.CREATED)
    StoredStory add(HttpRequest<?> request, Authentication caller, @Body String body) {
        StoredStory added = stories.add(StoryFile.one(body), Author.of(caller).name());
        AuditNote.on(request, "tests/" + added.id(), added.story().name());
        return added;
    }

    @Put("/stories/{id}")
    StoredStory change(HttpRequest<?> request, Authentication caller, String id, @Body String body) {
        Story story = StoryFile.one(body);
        require(id);
        stories.change(id, story, Author.of(caller).name());
        AuditNote.on(request, "tests/" + id, story.name());
        return require(id);
    }

    @Delete("/stories/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(HttpRequest<?> request, String id) {
        StoredStory story = require(id);
        stories.remove(id);
        AuditNote.on(request, "tests/" + id, story.story().name());
    }

    @Get("/stories.jsonl")
    HttpResponse<String> export() {
        List<Story> all = stories.all().stream().map(StoredStory::story).toList();
        return HttpResponse.ok(StoryFile.write(all))
                .contentType(MediaType.of(JSON_LINES))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tests.jsonl\"");
    }

    /** Takes in a file of JSON lines, whole or not at all; a test of the same name and language is replaced. */
    @Post("/stories.jsonl")
    @Consumes(MediaType.ALL)
    Imported take(HttpRequest<?> request, Authentication caller, @Body String body) {
        int taken = stories.put(StoryFile.read(body), Author.of(caller).name());
        AuditNote.on(request, "tests", taken + " imported");
        return new Imported(taken);
    }

    @Post("/runs")
    @Status(HttpStatus.ACCEPTED)
    RunView begin(HttpRequest<?> request, Authentication caller, @Body String body) {
        String draft = JsonBody.of(body).optionalLine("draft", LONGEST_ID).orElse(null);
        Run run = tests.begin(draft, Author.of(caller));
        AuditNote.on(request, "tests/runs/" + run.id(), run.subject());
        return RunView.of(run);
    }

    @Get("/runs")
    RunView.ListOfAll runs() {
        return RunView.ListOfAll.of(runs.latest(Run.Kind.STORIES, SHOWN));
    }

    @Get("/runs/{id}")
    View run(String id) {
        Run run = runs.find(id, Run.Kind.STORIES).orElseThrow(() -> RunView.unknown(id));
        return new View(RunView.of(run), run.result().isEmpty() ? null : RunJson.read(run.result(), StoryResult.class));
    }

    private StoredStory require(String id) {
        return stories.find(id)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no test " + id + "."));
    }
}
