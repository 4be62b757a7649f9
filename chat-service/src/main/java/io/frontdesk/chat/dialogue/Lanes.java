package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.ConversationId;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.util.concurrent.ConcurrentHashMap;

/** Lets the tasks of one conversation run one after the other, in the order they came; conversations do not wait. */
@Singleton
final class Lanes {
    private final ConcurrentHashMap<ConversationId, Sinks.Empty<Void>> last = new ConcurrentHashMap<>();

    /** Runs {@code task} when its turn comes, whether or not anyone listens to the result. */
    <T> Mono<T> inTurn(ConversationId id, Mono<T> task) {
        Sinks.Empty<Void> done = Sinks.empty();
        Sinks.Empty<Void> before = last.put(id, done);
        Mono<T> result = (before == null ? Mono.<Void>empty() : before.asMono())
                .then(task)
                .doFinally(signal -> {
                    last.remove(id, done);
                    done.tryEmitEmpty();
                })
                .cache();
        result.subscribe(value -> {}, error -> {}); // the listener tells of errors, if there is one
        return result;
    }
}
