package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Owner;
import io.frontdesk.chat.conversation.Standing;
import io.frontdesk.chat.handoff.QueueBoard;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.util.Locale;

/** Tells customers how their conversation stands. */
@Singleton
final class StateFrames {
    private final QueueBoard board;

    StateFrames(QueueBoard board) {
        this.board = board;
    }

    /** The whole state; {@code typing} names who is typing, if anyone. */
    Mono<ServerFrame.State> of(Conversation conversation, @Nullable String typing) {
        Mono<QueueBoard.Snapshot> desk =
                conversation.owner() == Owner.QUEUE ? board.nowWith(conversation.id()) : board.now();
        return desk.map(now -> state(conversation, now, typing));
    }

    private static ServerFrame.State state(
            Conversation conversation, QueueBoard.Snapshot desk, @Nullable String typing) {
        Standing standing = conversation.standing();
        Integer position = desk.position(conversation.id()).isPresent()
                ? (Integer) desk.position(conversation.id()).getAsInt()
                : null;
        return new ServerFrame.State(
                standing.owner().code(),
                standing.status().code(),
                position,
                position == null ? null : (Long) desk.expectedWait(position).toSeconds(),
                desk.presence().name().toLowerCase(Locale.ROOT),
                typing,
                standing.owner() == Owner.AGENT ? ServerFrame.Face.of(standing.agent()) : null,
                standing.deskRead() == 0 ? null : (Long) standing.deskRead(),
                conversation.customer().verified() ? true : null,
                csat(standing));
    }

    /** Wanted once a person has been in a conversation that is closed now. */
    private static @Nullable String csat(Standing standing) {
        if (standing.csat() != null) {
            return "given";
        }
        return standing.isClosed() && standing.agent() != null ? "wanted" : null;
    }
}
