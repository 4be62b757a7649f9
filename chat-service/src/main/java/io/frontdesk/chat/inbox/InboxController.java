package io.frontdesk.chat.inbox;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.DeskRepository.Card;
import io.frontdesk.chat.conversation.DeskRepository.Scope;
import io.frontdesk.chat.conversation.DeskRepository.View;
import io.frontdesk.chat.conversation.UnknownConversation;
import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.insight.TurnView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Agents' lists and threads. Changes nothing; that is done over the socket. */
@Controller("/api/agent/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InboxController {
    private static final int LARGEST_PAGE = 200;
    private static final int EARLIER = 20;

    private final DeskRepository desk;
    private final ConversationArchive archive;
    private final CurrentAgent current;

    InboxController(DeskRepository desk, ConversationArchive archive, CurrentAgent current) {
        this.desk = desk;
        this.archive = archive;
        this.current = current;
    }

    /** Part of a list; {@code next} asks for what follows. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record ListView(List<CardView> conversations, @Nullable String next, CountsView counts) {}

    /** A conversation with all that was said. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record ThreadView(
            CardView card,
            List<TurnView> turns,
            List<NoteView> notes,
            CardView.CustomerView customer,
            List<CardView> earlier) {}

    @Get
    Mono<ListView> list(
            Authentication authentication,
            @QueryValue(defaultValue = "mine") String view,
            @QueryValue @Nullable String team,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "50") int limit) {
        Agent agent = current.of(authentication);
        Scope scope = new Scope(agent.id(), team == null ? agent.teams() : Set.of(team));
        return Mono.zip(desk.page(view(view), scope, cursor, Math.clamp(limit, 1, LARGEST_PAGE)), desk.counts(scope))
                .map(found -> new ListView(
                        found.getT1().cards().stream().map(CardView::of).toList(),
                        found.getT1().next(),
                        CountsView.of(found.getT2())));
    }

    @Get("/{id}")
    Mono<ThreadView> thread(String id) {
        ConversationId conversation = ConversationId.parse(id).orElseThrow(UnknownConversation::new);
        return desk.card(conversation)
                .switchIfEmpty(Mono.error(UnknownConversation::new))
                .flatMap(this::thread);
    }

    private Mono<ThreadView> thread(Card card) {
        Conversation conversation = card.conversation();
        Mono<List<TurnView>> turns = Mono.fromCallable(() ->
                archive.turns(conversation.id()).stream().map(TurnView::of).toList());
        return Mono.zip(turns, desk.notes(conversation.id()), desk.earlier(conversation, EARLIER))
                .map(all -> new ThreadView(
                        CardView.of(card),
                        all.getT1(),
                        all.getT2().stream().map(NoteView::of).toList(),
                        CardView.CustomerView.of(conversation),
                        all.getT3().stream().map(CardView::of).toList()));
    }

    private static View view(String name) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(
                        HttpStatus.BAD_REQUEST, "'view' must be mine, team, unassigned, bot, all or closed."));
    }
}
