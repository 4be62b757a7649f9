package io.frontdesk.chat.conversation;

import reactor.core.publisher.Mono;

/** The only way to change the database. Changes of one conversation are made in the order of subscription. */
public interface StoreWriter extends AutoCloseable {
    /** Makes {@code change}, which is about conversation {@code id}, on subscription; emits its result once committed. */
    <T> Mono<T> commit(ConversationId id, GroupCommit.Change<T> change);

    /** Makes a change that is about no conversation. */
    <T> Mono<T> commit(GroupCommit.Change<T> change);

    /** Commits what waits, then stops. */
    @Override
    void close();
}
