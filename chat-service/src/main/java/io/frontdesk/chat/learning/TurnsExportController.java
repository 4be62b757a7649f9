package io.frontdesk.chat.learning;

import io.frontdesk.chat.conversation.ConversationArchive;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.time.Instant;
import java.util.stream.Collectors;

/** What visitors said as JSON lines that {@code train} accepts; turns without any label are left out. */
@Controller("/api/admin/turns/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TurnsExportController {
    private static final String JSON_LINES = "application/x-ndjson";

    private final ConversationArchive archive;

    TurnsExportController(ConversationArchive archive) {
        this.archive = archive;
    }

    @Get(produces = JSON_LINES)
    HttpResponse<String> export(@QueryValue @Nullable Instant from, @QueryValue @Nullable Instant to) {
        Instant start = from == null ? Instant.EPOCH : from;
        Instant end = to == null ? Instant.now().plusSeconds(1) : to;
        String lines = archive.questions(start, end).stream()
                .map(TurnLine::of)
                .filter(line -> line.label() != null)
                .map(TurnLine::json)
                .collect(Collectors.joining());
        return HttpResponse.ok(lines).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"turns.jsonl\"");
    }
}
