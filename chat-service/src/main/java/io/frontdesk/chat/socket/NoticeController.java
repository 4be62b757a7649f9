package io.frontdesk.chat.socket;

import io.frontdesk.chat.dialogue.Visit;
import io.frontdesk.chat.handoff.LiveSign;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What visitors without a socket do besides talking. */
@Controller("/api/conversations/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
final class NoticeController {
    private final Switchboard board;

    NoticeController(Switchboard board) {
        this.board = board;
    }

    @Post("/about")
    Mono<ServerFrame.Accepted> about(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.About about = (ClientFrame.About) board.codec().read("about", body);
        return admit(id, authorization).flatMap(visit -> board.visits().about(visit, about));
    }

    @Post("/csat")
    Mono<ServerFrame.Accepted> csat(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Csat csat = (ClientFrame.Csat) board.codec().read("csat", body);
        return admit(id, authorization).flatMap(visit -> board.visits().csat(visit, csat));
    }

    @Post("/end")
    Mono<ServerFrame.Accepted> end(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.End end = (ClientFrame.End) board.codec().read("end", body);
        return admit(id, authorization).flatMap(visit -> board.visits().end(visit, end.ref()));
    }

    @Post("/identify")
    Mono<HttpResponse<Void>> identify(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Identify identify = (ClientFrame.Identify) board.codec().read("identify", body);
        return admit(id, authorization)
                .flatMap(visit -> board.visits().identify(visit, identify.identity()))
                .thenReturn(HttpResponse.noContent());
    }

    @Post("/read")
    Mono<HttpResponse<Void>> read(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Read read = (ClientFrame.Read) board.codec().read("read", body);
        return admit(id, authorization)
                .flatMap(visit -> board.visits().read(visit, read.seq()))
                .thenReturn(HttpResponse.noContent());
    }

    @Post("/typing")
    Mono<HttpResponse<Void>> typing(
            String id, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, @Body String body) {
        ClientFrame.Typing typing = (ClientFrame.Typing) board.codec().read("typing", body);
        return admit(id, authorization)
                .doOnNext(visit ->
                        board.signs().show(LiveSign.visitor(visit.id(), "http").typing(typing.on())))
                .thenReturn(HttpResponse.noContent());
    }

    private Mono<Visit> admit(String id, @Nullable String authorization) {
        return board.gate().admitBearer(id, authorization).map(Visit::ofStored);
    }
}
