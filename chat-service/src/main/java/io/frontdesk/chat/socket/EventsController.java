package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.dialogue.Update;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A conversation as server-sent events. Written out by hand, for the framework's events cannot be mere comments, and
 * without a comment now and then a proxy takes a silent stream for a dead one.
 */
@Controller("/api/conversations/{id}/events")
@Secured(SecurityRule.IS_ANONYMOUS)
final class EventsController {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final String STILL_HERE = ": still here\n\n";

    private final Switchboard board;

    EventsController(Switchboard board) {
        this.board = board;
    }

    /** Every turn after {@code after} as an event with its number as id, then new ones and new states as they come. */
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    Mono<HttpResponse<Flux<byte[]>>> events(
            String id,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Header("Last-Event-ID") @Nullable Long last,
            @QueryValue(defaultValue = "0") long after) {
        return board.gate()
                .admitBearer(id, authorization)
                .map(conversation -> HttpResponse.ok(stream(conversation.id(), last == null ? after : last))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("X-Accel-Buffering", "no"));
    }

    private Flux<byte[]> stream(ConversationId id, long after) {
        Flux<String> news = board.feed().follow(id, after).concatMap(this::event);
        Flux<String> beats = Flux.interval(BEAT).onBackpressureDrop().map(beat -> STILL_HERE);
        return Flux.merge(news, beats)
                .startWith(STILL_HERE) // so that it begins at once, whatever there is to tell
                .takeUntilOther(board.drain().begun())
                .map(event -> event.getBytes(StandardCharsets.UTF_8));
    }

    private Mono<String> event(Update update) {
        return switch (update) {
            case Update.Said said -> Mono.just(event(said.turn()));
            case Update.Writes writes -> Mono.just("event: delta\ndata: " + data(Frames.delta(writes)));
            case Update.Stands stands ->
                board.states().of(stands.conversation(), null).map(state -> "event: state\ndata: " + data(state));
        };
    }

    private String event(Turn turn) {
        return "id: " + turn.seq() + "\nevent: turn\ndata: " + data(Frames.turn(turn));
    }

    /** JSON has no line ends of its own. */
    private String data(ServerFrame frame) {
        return board.codec().write(frame) + "\n\n";
    }
}
