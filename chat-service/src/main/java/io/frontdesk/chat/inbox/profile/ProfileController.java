package io.frontdesk.chat.inbox.profile;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.DeskRepository.Card;
import io.frontdesk.chat.conversation.UnknownConversation;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.util.List;
import java.util.stream.Stream;

/** The customer behind a conversation, for the agent who has it before them. */
@Controller("/api/agent/conversations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {
    /** So many conversations back it looks. */
    private static final int EARLIER = 100;

    private final DeskRepository desk;
    private final ProfileRows rows;

    ProfileController(DeskRepository desk, ProfileRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @Get("/{id}/profile")
    Mono<CustomerProfile> profile(String id) {
        ConversationId conversation = ConversationId.parse(id).orElseThrow(UnknownConversation::new);
        return desk.card(conversation)
                .switchIfEmpty(Mono.error(UnknownConversation::new))
                .flatMap(this::profile);
    }

    private Mono<CustomerProfile> profile(Card card) {
        Conversation current = card.conversation();
        return desk.earlier(current, EARLIER)
                .publishOn(Schedulers.boundedElastic())
                .map(earlier -> {
                    List<Conversation> all = Stream.concat(
                                    Stream.of(current), earlier.stream().map(Card::conversation))
                            .toList();
                    return new ProfileSum(current, all, rows).profile();
                });
    }
}
