package io.frontdesk.chat.assist;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.UnknownConversation;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

import java.util.function.Supplier;

/** Reads stories from the store. */
@Singleton
final class Stories {
    /** How many turns back a summary looks. */
    private static final int LONGEST = 500;

    private final ConversationRepository conversations;

    Stories(ConversationRepository conversations) {
        this.conversations = conversations;
    }

    /** Fails with {@link UnknownConversation} where {@code id} names none. */
    Mono<Story> of(String id) {
        ConversationId conversation = ConversationId.parse(id).orElseThrow(UnknownConversation::new);
        Supplier<Mono<Conversation>> unknown = () -> Mono.error(UnknownConversation::new);
        return conversations
                .find(conversation)
                .switchIfEmpty(Mono.defer(unknown))
                .zipWith(conversations.recent(conversation, LONGEST), Story::new);
    }
}
