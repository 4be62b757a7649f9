package io.frontdesk.chat.conversation;

import reactor.core.publisher.Mono;

/** Keeps something of conversations outside the tables of this package, and can be told to forget it. */
public interface Forgets {
    /** Forgets all of {@code id}, before its turns are erased; may be asked again. */
    Mono<Void> forget(ConversationId id);
}
