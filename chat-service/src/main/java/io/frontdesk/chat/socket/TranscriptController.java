package io.frontdesk.chat.socket;

import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Conversation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Gives customers their conversation to keep. */
@Controller("/api/conversations/{id}/transcript")
@Secured(SecurityRule.IS_ANONYMOUS)
final class TranscriptController {
    private static final String PLAIN = "text/plain;charset=utf-8";

    private final Switchboard board;
    private final Phrases phrases;

    TranscriptController(Switchboard board, Phrases phrases) {
        this.board = board;
        this.phrases = phrases;
    }

    /** The whole conversation as a text file, its times those of {@code zone}. */
    @Get(produces = PLAIN)
    Mono<HttpResponse<String>> transcript(
            String id,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @QueryValue(defaultValue = "UTC") String zone) {
        ZoneId known = zone(zone);
        return board.gate()
                .admitBearer(id, authorization)
                .flatMap(conversation -> board.conversations()
                        .turnsAfter(conversation.id(), 0)
                        .map(turns -> file(conversation, known, new Transcript(conversation, turns, known, phrases))));
    }

    private static HttpResponse<String> file(Conversation conversation, ZoneId zone, Transcript transcript) {
        String day = LocalDate.ofInstant(conversation.startedAt(), zone).toString();
        return HttpResponse.ok(transcript.text())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conversation-" + day + ".txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw BadFrame.malformed("'zone' must be a time zone such as Europe/Berlin.");
        }
    }
}
