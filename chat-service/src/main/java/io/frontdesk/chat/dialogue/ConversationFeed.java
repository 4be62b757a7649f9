package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.ChangeHub;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Turn;
import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells everyone who follows a conversation each turn once and in order, whichever node it came from, and how the
 * conversation stands. A signal only says that there is news; what it is comes from the store.
 */
@Singleton
public final class ConversationFeed implements ChangeHub.Listener {
    private final ConversationRepository conversations;
    private final ConcurrentHashMap<ConversationId, List<Follower>> followers = new ConcurrentHashMap<>();

    ConversationFeed(ConversationRepository conversations, ChangeHub changes) {
        this.conversations = conversations;
        changes.listen(this);
    }

    /** All turns after {@code seq} and every later state, without end; fails for a follower that falls far behind. */
    public Flux<Update> follow(ConversationId id, long seq) {
        return Flux.defer(() -> {
            Follower follower = new Follower(conversations, id, seq);
            join(id, follower);
            follower.changed();
            return follower.updates().doFinally(signal -> leave(id, follower));
        });
    }

    /** Has the followers of {@code id} look again. */
    public void refresh(ConversationId id) {
        followers.getOrDefault(id, List.of()).forEach(Follower::changed);
    }

    /** Shows the followers on this node how far the reply to {@code replyTo} is written; it is kept nowhere. */
    void writes(ConversationId id, long replyTo, String whole) {
        followers.getOrDefault(id, List.of()).forEach(follower -> follower.writes(replyTo, whole));
    }

    @Override
    public void said(Turn turn) {
        followers.getOrDefault(turn.conversation(), List.of()).forEach(follower -> follower.said(turn));
    }

    @Override
    public void changed(ConversationId id, boolean elsewhere) {
        refresh(id);
    }

    @Override
    public void moved(ConversationId id) {
        refresh(id);
    }

    private void join(ConversationId id, Follower follower) {
        followers.compute(id, (key, listening) -> {
            List<Follower> all = listening == null ? new CopyOnWriteArrayList<>() : listening;
            all.add(follower);
            return all;
        });
    }

    private void leave(ConversationId id, Follower follower) {
        follower.stop();
        followers.computeIfPresent(id, (key, listening) -> {
            listening.remove(follower);
            return listening.isEmpty() ? null : listening;
        });
    }
}
