package io.frontdesk.chat.knowledge.rehearsal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.knowledge.rehearsal.run.Run.Kind;
import io.frontdesk.chat.knowledge.rehearsal.run.Run.State;
import io.frontdesk.chat.knowledge.version.Author;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RunsTest {
    @Test
    void whatWaitsForItsTurnIsNotTakenForBroken() {
        try (TestApp app = TestApp.start()) {
            Runs runs = app.bean(Runs.class);
            Run waiting = runs.put(silent());
            Run lost = runs.put(silent());
            Run broken = runs.put(silent().ended(State.FAILED, ""));
            assertThat(now(runs, waiting)).isEqualTo(State.FAILED);
            runs.hear(List.of(waiting.id(), broken.id()));
            assertThat(now(runs, waiting)).isEqualTo(State.RUNNING);
            assertThat(now(runs, lost)).isEqualTo(State.FAILED);
            assertThat(now(runs, broken)).isEqualTo(State.FAILED);
        }
    }

    private static State now(Runs runs, Run run) {
        return runs.find(run.id(), Kind.ENTRIES).orElseThrow().stateNow();
    }

    /** One that was begun and not heard of for an hour. */
    private static Run silent() {
        Run fresh = Run.begun(Kind.ENTRIES, null, "", new Author("a", "Ada"));
        Instant then = fresh.startedAt().minus(Duration.ofHours(1));
        return new Run(fresh.id(), fresh.kind(), null, "", fresh.author(), then, then, State.RUNNING, 0, 0, "");
    }
}
