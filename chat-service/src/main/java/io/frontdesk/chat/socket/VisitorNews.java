package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Owner;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.dialogue.Update;
import io.frontdesk.chat.handoff.LiveSign;
import io.frontdesk.chat.handoff.LiveSigns;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import java.util.function.UnaryOperator;

/** What one visitor's socket is told: every turn in order, and the state whenever it is another one. */
final class VisitorNews {
    private static final String BOT = "bot";
    private static final String AGENT = "agent";

    private final Switchboard board;
    private final Outbox outbox;
    private final Disposable.Composite following = Disposables.composite();
    private LiveSign sign;
    private Conversation conversation;
    private boolean botThinks;
    private ServerFrame.@Nullable State told;

    VisitorNews(Switchboard board, Outbox outbox, Conversation conversation, String connection) {
        this.board = board;
        this.outbox = outbox;
        this.conversation = conversation;
        this.sign = LiveSign.visitor(conversation.id(), connection);
    }

    void start(long after) {
        following.add(board.signs().listen(conversation.id(), this::liveChanged));
        board.signs().show(sign);
        following.add(board.feed()
                .follow(conversation.id(), after)
                .concatMap(this::told)
                .subscribe(done -> {}, behind -> outbox.cutOff(CloseCodes.TRY_AGAIN_LATER, "too slow")));
    }

    void stop() {
        following.dispose();
        board.signs().show(sign.gone());
    }

    /** A reply of the bot is on its way. */
    synchronized void botThinks() {
        botThinks = true;
        state().subscribe(this::put, failure -> {});
    }

    void visitorTypes(boolean on) {
        show(shown -> shown.typing(on));
    }

    /** Outside the lock, for those who are shown the sign take locks of their own. */
    private void show(UnaryOperator<LiveSign> change) {
        LiveSign shown;
        synchronized (this) {
            sign = change.apply(sign);
            shown = sign;
        }
        board.signs().show(shown);
    }

    private Mono<Boolean> told(Update update) {
        return switch (update) {
            case Update.Said said -> Mono.fromSupplier(() -> say(said.turn()));
            case Update.Writes writes -> Mono.fromSupplier(() -> write(writes));
            case Update.Stands stands -> stand(stands.conversation());
        };
    }

    private boolean say(Turn turn) {
        synchronized (this) {
            if (turn instanceof Turn.Replied) {
                botThinks = false;
            }
            outbox.put(Frames.turn(turn));
        }
        if (turn instanceof Turn.Written) {
            show(shown -> shown.told(turn.seq())); // only agents look for it
        }
        return true;
    }

    /** Nothing is shown of what the bot writes once a person has the word. */
    private synchronized boolean write(Update.Writes piece) {
        boolean mayShow = conversation.owner() == Owner.BOT;
        if (mayShow) {
            outbox.put(Frames.delta(piece));
        }
        return mayShow;
    }

    private synchronized Mono<Boolean> stand(Conversation now) {
        conversation = now;
        return state().map(this::put).onErrorReturn(false);
    }

    private synchronized void liveChanged() {
        if (conversation.owner() == Owner.AGENT) {
            state().subscribe(this::put, failure -> {});
        }
    }

    private Mono<ServerFrame.State> state() {
        return board.states().of(conversation, typing());
    }

    private synchronized boolean put(ServerFrame.State state) {
        if (state.equals(told)) {
            return false;
        }
        told = state;
        outbox.put(state);
        return true;
    }

    private @Nullable String typing() {
        return switch (conversation.owner()) {
            case BOT -> botThinks ? BOT : null;
            case QUEUE -> null;
            case AGENT -> agentTypes(board.signs().view(conversation.id())) ? AGENT : null;
        };
    }

    private static boolean agentTypes(LiveSigns.View view) {
        return view.viewers().stream().anyMatch(LiveSigns.Viewer::typing);
    }
}
