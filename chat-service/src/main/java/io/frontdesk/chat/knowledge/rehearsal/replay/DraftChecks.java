package io.frontdesk.chat.knowledge.rehearsal.replay;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.knowledge.rehearsal.Snapshots;
import io.frontdesk.chat.knowledge.rehearsal.run.Run;
import io.frontdesk.chat.knowledge.rehearsal.run.RunView;
import io.frontdesk.chat.knowledge.rehearsal.run.Runs;
import io.frontdesk.chat.knowledge.rehearsal.story.StoryResult.Told;
import io.frontdesk.chat.knowledge.rehearsal.story.StoryTests;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What whoever publishes a draft should have seen: tests that fail on it, and changes that somebody rejected. */
@Controller("/api/admin/knowledge/drafts/{id}/checks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DraftChecks {
    private static final int SHOWN = 100;

    private final Snapshots snapshots;
    private final StoryTests tests;
    private final Runs runs;
    private final Changes changes;

    DraftChecks(Snapshots snapshots, StoryTests tests, Runs runs, Changes changes) {
        this.snapshots = snapshots;
        this.tests = tests;
        this.runs = runs;
        this.changes = changes;
    }

    /** Failing tests; the last replay of the draft, where there was one, with what was rejected and what is undecided. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record View(List<Told> failing, @Nullable RunView replay, List<Change> rejected, int undecided) {}

    /** Goes through the saved tests; takes as long as that takes. */
    @Get
    View show(String id) {
        snapshots.require(id);
        List<Told> failing = tests.failures(id);
        return runs.lastOf(id, Run.Kind.REPLAY)
                .map(run -> new View(
                        failing,
                        RunView.of(run),
                        changes.of(run.id(), "rejected", 0, SHOWN),
                        changes.count(run.id(), "")))
                .orElseGet(() -> new View(failing, null, List.of(), 0));
    }
}
