package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Note;
import io.frontdesk.chat.dialogue.Update;
import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.handoff.LiveSign;
import io.frontdesk.chat.handoff.LiveSigns;
import io.frontdesk.chat.inbox.NoteView;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One conversation that a console has open: its turns and notes as they come, and who else is there. */
final class WatchedThread {
    private final DeskBoard board;
    private final Outbox outbox;
    private final ConversationId id;
    private final Disposable.Composite following = Disposables.composite();
    private final Set<String> notes = new HashSet<>();
    private LiveSign sign;
    private long visitorRead;
    private DeskFrame.@Nullable View told;

    WatchedThread(DeskBoard board, Outbox outbox, ConversationId id, Agent agent, String connection) {
        this.board = board;
        this.outbox = outbox;
        this.id = id;
        this.sign = LiveSign.agent(id, connection + "/" + id, agent);
    }

    void start(long after) {
        following.add(board.signs().listen(id, this::view));
        board.signs().show(sign);
        following.add(board.feed()
                .follow(id, after)
                .concatMap(this::told)
                .subscribe(done -> {}, behind -> outbox.cutOff(CloseCodes.TRY_AGAIN_LATER, "too slow")));
    }

    void stop() {
        following.dispose();
        board.signs().show(sign.gone());
    }

    /** Outside the lock, for those who are shown the sign take locks of their own. */
    void agentTypes(boolean on) {
        LiveSign shown;
        synchronized (this) {
            sign = sign.typing(on);
            shown = sign;
        }
        board.signs().show(shown);
    }

    private Mono<Boolean> told(Update update) {
        return switch (update) {
            case Update.Said said ->
                Mono.fromSupplier(() -> {
                    outbox.put(Frames.turnOf(said.turn()));
                    return true;
                });
            case Update.Writes writes -> Mono.just(false); // agents see the turn
            case Update.Stands stands -> stand(stands.conversation());
        };
    }

    private Mono<Boolean> stand(Conversation conversation) {
        visitorRead = conversation.standing().visitorRead();
        view();
        return board.desk()
                .notes(id)
                .map(all -> {
                    all.forEach(this::note);
                    return true;
                })
                .onErrorReturn(false);
    }

    private void note(Note note) {
        if (notes.add(note.id())) {
            NoteView view = NoteView.of(note);
            outbox.put(new DeskFrame.Note(
                    view.id(), view.conversation(), view.afterSeq(), view.author(), view.text(), view.at()));
        }
    }

    private synchronized void view() {
        LiveSigns.View live = board.signs().view(id);
        List<DeskFrame.ViewerView> viewers = live.viewers().stream()
                .map(viewer -> new DeskFrame.ViewerView(viewer.id(), viewer.name(), viewer.typing()))
                .sorted(Comparator.comparing(DeskFrame.ViewerView::id))
                .toList();
        DeskFrame.View now = new DeskFrame.View(
                id.toString(),
                live.visitorOnline(),
                live.visitorTyping(),
                orNull(live.visitorTold()),
                orNull(visitorRead),
                viewers);
        if (!now.equals(told)) {
            told = now;
            outbox.put(now);
        }
    }

    private static @Nullable Long orNull(long seq) {
        return seq == 0 ? null : (Long) seq;
    }
}
