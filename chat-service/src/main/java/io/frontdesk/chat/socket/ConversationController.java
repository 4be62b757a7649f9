package io.frontdesk.chat.socket;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.Vote;
import io.frontdesk.chat.dialogue.Talk;
import io.frontdesk.chat.dialogue.Visit;
import io.frontdesk.chat.files.FileRules;
import io.frontdesk.chat.identity.TooOften;
import io.frontdesk.chat.identity.VisitorGate.Ticket;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;

/** The visitor's conversation over plain HTTP, for those who have no socket. Waits for the reply to a message. */
@Controller("/api/conversations")
@Secured(SecurityRule.IS_ANONYMOUS)
final class ConversationController {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Switchboard board;

    ConversationController(Switchboard board) {
        this.board = board;
    }

    /** A message that was taken and what was replied; nothing where a person has the word. */
    @Serdeable
    record Exchange(ServerFrame.Accepted accepted, List<ServerFrame.Turn> turns) {}

    /** A conversation as it stands, its turns after the number asked for, and what a welcome tells. */
    @Serdeable
    record Excerpt(
            String conversation,
            String epoch,
            long seq,
            String owner,
            ServerFrame.State state,
            @JsonInclude(ALWAYS) List<ServerFrame.Turn> turns,
            @Nullable String greeting,
            @JsonInclude(NON_EMPTY) List<String> starters,
            @JsonInclude(NON_EMPTY) List<String> form,
            FileRules files,
            @Nullable String away) {}

    /** Opens a conversation; the token in the answer is the key to it and is not told again. */
    @Post
    @Status(HttpStatus.CREATED)
    Mono<ServerFrame.Welcome> open(@Body @Nullable String body) {
        Opening opening = board.codec().readOpening(body == null ? "{}" : body);
        Ticket ticket = board.gate().issue(opening.locale(), opening.page());
        return board.conversations()
                .open(ticket.conversation())
                .flatMap(stored -> identified(stored, opening))
                .map(stored -> board.welcomes().to(ticket));
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
        return admit(id, authorization).flatMap(visit -> excerpt(visit, after));
    }

    private Mono<Exchange> exchange(String id, @Nullable String authorization, VisitorMessage message) {
        long nanos = System.nanoTime();
        return admit(id, authorization).flatMap(visit -> {
            if (!board.rate().allows(visit.id().toString())) {
                return Mono.error(new TooOften(PAUSE));
            }
            Talk.Receipt receipt = board.talk().receive(visit, message, nanos);
            Mono<List<ServerFrame.Turn>> reply = receipt.reply()
                    .map(turn -> List.of(Frames.turn(turn)))
                    .onErrorReturn(List.of()) // what was accepted is answered later
                    .defaultIfEmpty(List.of());
            return Mono.zip(receipt.accepted(), reply)
                    .map(both -> new Exchange(Frames.accepted(both.getT1()), both.getT2()));
        });
    }

    private Mono<Visit> admit(String id, @Nullable String authorization) {
        return board.gate().admitBearer(id, authorization).map(Visit::ofStored);
    }

    /** An identity that is not valid changes nothing: the visitor stays unknown, as the state says. */
    private Mono<Conversation> identified(Conversation conversation, Opening opening) {
        return opening.identity() == null
                ? Mono.just(conversation)
                : board.visits()
                        .identify(Visit.ofStored(conversation), opening.identity())
                        .onErrorResume(BadFrame.class, invalid -> Mono.just(conversation))
                        .defaultIfEmpty(conversation);
    }

    private Mono<Excerpt> excerpt(Visit visit, long after) {
        Conversation conversation = visit.conversation();
        return Mono.zip(
                        board.conversations().turnsAfter(visit.id(), after),
                        board.states().of(conversation, null))
                .map(found -> new Excerpt(
                        visit.id().toString(),
                        board.epoch(),
                        Math.max(
                                conversation.seq(),
                                found.getT1().isEmpty()
                                        ? 0
                                        : found.getT1().getLast().seq()),
                        conversation.owner().code(),
                        found.getT2(),
                        found.getT1().stream().map(Frames::turn).toList(),
                        board.welcomes().greeting(conversation),
                        board.welcomes().starters(conversation),
                        board.welcomes().form(),
                        board.welcomes().files(),
                        board.welcomes().away(conversation)));
    }
}
