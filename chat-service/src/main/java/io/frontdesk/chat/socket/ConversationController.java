package io.frontdesk.chat.socket;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.UnknownConversation;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.Vote;
import io.frontdesk.chat.dialogue.Talk;
import io.frontdesk.chat.dialogue.Update;
import io.frontdesk.chat.dialogue.Visit;
import io.frontdesk.chat.handoff.LiveSign;
import io.frontdesk.chat.identity.TooOften;
import io.frontdesk.chat.identity.VisitorGate.Ticket;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.sse.Event;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;

/** The visitor's conversation over plain HTTP, for those who have no socket. Waits for the reply to a message. */
@Controller("/api/conversations")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ConversationController {
    private static final String BEARER = "Bearer ";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Switchboard board;

    ConversationController(Switchboard board) {
        this.board = board;
    }

    /** A message that was taken and what was replied; nothing where a person has the word. */
    @Serdeable
    record Exchange(ServerFrame.Accepted accepted, List<ServerFrame.Turn> turns) {}

    /** A conversation and its turns after the number asked for. */
    @Serdeable
    record Excerpt(
            String conversation,
            String epoch,
            long seq,
            String owner,
            @JsonProperty("turns") List<ServerFrame.Turn> turns) {}

    /** Opens a conversation; the token in the answer is the key to it and is not told again. */
    @Post
    @Status(HttpStatus.CREATED)
    Mono<ServerFrame.Welcome> open(@Body @Nullable String body) {
        Opening opening = board.codec().readOpening(body == null ? "{}" : body);
        Ticket ticket = board.gate().issue(opening.locale(), opening.page());
        return board.conversations()
                .open(ticket.conversation())
                .map(stored -> Frames.welcome(ticket, board.epoch(), board.pack()));
    }

    @Post("/{id}/messages")
    Mono<Exchange> message(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        return switch (board.codec().readMessage(body)) {
            case ClientFrame.Choose choose -> exchange(id, authorization, Frames.message(choose));
            case ClientFrame.Say say -> exchange(id, authorization, Frames.message(say));
            default -> throw BadFrame.malformed("A message needs a 'text' or an 'option'.");
        };
    }

    @Post("/{id}/human")
    Mono<Exchange> human(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        return exchange(id, authorization, Frames.message((ClientFrame.Human)
                board.codec().read("human", body)));
    }

    @Post("/{id}/leave")
    Mono<Exchange> leave(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        return exchange(id, authorization, Frames.message((ClientFrame.Leave)
                board.codec().read("leave", body)));
    }

    @Post("/{id}/rate")
    Mono<HttpResponse<Void>> rate(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Rate rate = (ClientFrame.Rate) board.codec().read("rate", body);
        Vote vote = new Vote(Vote.Thumb.ofCode(rate.vote()).orElseThrow(), rate.reason());
        return admit(id, authorization)
                .flatMap(visit -> board.talk().rate(visit, rate.seq(), vote))
                .map(rated -> HttpResponse.noContent());
    }

    @Get("/{id}")
    Mono<Excerpt> thread(
            String id,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @QueryValue(defaultValue = "0") long after) {
        return admit(id, authorization)
                .flatMap(visit ->
                        board.conversations().turnsAfter(visit.id(), after).map(turns -> excerpt(visit, turns)));
    }

    @Post("/{id}/about")
    Mono<ServerFrame.Accepted> about(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.About about = (ClientFrame.About) board.codec().read("about", body);
        return admit(id, authorization).flatMap(visit -> board.visits().about(visit, about));
    }

    @Post("/{id}/csat")
    Mono<ServerFrame.Accepted> csat(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Csat csat = (ClientFrame.Csat) board.codec().read("csat", body);
        return admit(id, authorization).flatMap(visit -> board.visits().csat(visit, csat));
    }

    @Post("/{id}/end")
    Mono<ServerFrame.Accepted> end(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.End end = (ClientFrame.End) board.codec().read("end", body);
        return admit(id, authorization).flatMap(visit -> board.visits().end(visit, end.ref()));
    }

    @Post("/{id}/read")
    Mono<HttpResponse<Void>> read(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Read read = (ClientFrame.Read) board.codec().read("read", body);
        return admit(id, authorization)
                .flatMap(visit -> board.visits().read(visit, read.seq()))
                .thenReturn(HttpResponse.noContent());
    }

    @Post("/{id}/typing")
    Mono<HttpResponse<Void>> typing(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Typing typing = (ClientFrame.Typing) board.codec().read("typing", body);
        return admit(id, authorization)
                .doOnNext(visit ->
                        board.signs().show(LiveSign.visitor(visit.id(), "http").typing(typing.on())))
                .thenReturn(HttpResponse.noContent());
    }

    /** Every turn after {@code after} as an event with its number as id, then new ones and new states as they come. */
    @Get(value = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM)
    Mono<HttpResponse<Flux<Event<ServerFrame>>>> events(
            String id,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Header("Last-Event-ID") @Nullable Long last,
            @QueryValue(defaultValue = "0") long after) {
        return admit(id, authorization)
                .map(visit -> HttpResponse.ok(board.feed()
                        .follow(visit.id(), last == null ? after : last)
                        .concatMap(this::event)));
    }

    private Mono<Event<ServerFrame>> event(Update update) {
        return switch (update) {
            case Update.Said said -> Mono.just(event(said.turn()));
            case Update.Stands stands ->
                board.states()
                        .of(stands.conversation(), null)
                        .map(state -> Event.of((ServerFrame) state).name("state"));
        };
    }

    private static Event<ServerFrame> event(Turn turn) {
        return Event.of((ServerFrame) Frames.turn(turn))
                .id(Long.toString(turn.seq()))
                .name("turn");
    }

    private Mono<Exchange> exchange(String id, @Nullable String authorization, VisitorMessage message) {
        long nanos = System.nanoTime();
        return admit(id, authorization).flatMap(visit -> {
            if (!board.rate().allows(visit.id().toString())) {
                return Mono.error(new TooOften(PAUSE));
            }
            Talk.Receipt receipt = board.talk().receive(visit, message, nanos);
            Mono<List<ServerFrame.Turn>> reply =
                    receipt.reply().map(turn -> List.of(Frames.turn(turn))).defaultIfEmpty(List.of());
            return Mono.zip(receipt.accepted(), reply)
                    .map(both -> new Exchange(Frames.accepted(both.getT1()), both.getT2()));
        });
    }

    private Mono<Visit> admit(String id, @Nullable String authorization) {
        String token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
        return board.gate().admit(id, token).map(Visit::ofStored).switchIfEmpty(Mono.error(UnknownConversation::new));
    }

    private Excerpt excerpt(Visit visit, List<Turn> turns) {
        return new Excerpt(
                visit.id().toString(),
                board.epoch(),
                turns.isEmpty() ? visit.conversation().seq() : turns.getLast().seq(),
                visit.conversation().owner().code(),
                turns.stream().map(Frames::turn).toList());
    }
}
