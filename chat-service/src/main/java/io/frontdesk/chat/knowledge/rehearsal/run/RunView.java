package io.frontdesk.chat.knowledge.rehearsal.run;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** How far a run is. */
@Serdeable
@JsonInclude(NON_NULL)
public record RunView(
        String id,
        String kind,
        @Nullable String draft,
        String subject,
        @JsonProperty("author_name") String authorName,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("changed_at") Instant changedAt,
        String state,
        int done,
        int total) {
    public static RunView of(Run run) {
        return new RunView(
                run.id(),
                run.kind().code(),
                run.draft(),
                run.subject(),
                run.author().name(),
                run.startedAt(),
                run.changedAt(),
                run.stateNow().code(),
                run.done(),
                run.total());
    }

    /** The latest first. */
    @Serdeable
    public record ListOfAll(List<RunView> runs) {
        public static ListOfAll of(List<Run> runs) {
            return new ListOfAll(runs.stream().map(RunView::of).toList());
        }
    }

    public static HttpStatusException unknown(String id) {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no run " + id + ".");
    }
}
