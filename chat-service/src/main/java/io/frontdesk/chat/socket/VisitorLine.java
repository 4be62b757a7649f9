package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.Vote;
import io.frontdesk.chat.dialogue.Talk;
import io.frontdesk.chat.dialogue.Visit;
import io.frontdesk.chat.identity.VisitorGate.Ticket;
import io.frontdesk.chat.socket.ClientFrame.Hello;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

import java.util.function.Consumer;

/** One visitor's open socket: which conversation it is in and what it is told. Called by one thread at a time. */
final class VisitorLine {
    private static final ServerFrame TYPING = new ServerFrame.State("bot", null, null, "bot");

    private final Switchboard board;
    private final Outbox outbox;
    private final Disposable.Swap following = Disposables.swap();
    private @Nullable Mono<Visit> visit;

    VisitorLine(Switchboard board, Outbox outbox) {
        this.board = board;
        this.outbox = outbox;
    }

    /** Carries out what {@code text} asks for, received at {@code nanos}; tells a fault where it cannot. */
    void receive(String text, long nanos) {
        try {
            carryOut(board.codec().read(text), nanos);
        } catch (BadFrame bad) {
            outbox.put(bad.fault());
        }
    }

    void close() {
        following.dispose();
        outbox.close();
    }

    private void carryOut(ClientFrame frame, long nanos) {
        switch (frame) {
            case Hello hello -> greet(hello);
            case ClientFrame.Say say -> send(Frames.message(say), nanos);
            case ClientFrame.Choose choose -> send(Frames.message(choose), nanos);
            case ClientFrame.Human human -> send(Frames.message(human), nanos);
            case ClientFrame.Leave leave -> send(Frames.message(leave), nanos);
            case ClientFrame.Rate rate -> rate(rate);
            case ClientFrame.Typing typing -> greeted(known -> {}); // of use once a person can see it
            case ClientFrame.Read read -> greeted(known -> {});
            case ClientFrame.Ping ping -> outbox.put(new ServerFrame.Pong());
        }
    }

    private void greet(Hello hello) {
        Mono<Visit> entered = board.gate()
                .admit(hello.conversation(), hello.token())
                .map(conversation -> welcomeBack(hello, conversation))
                .switchIfEmpty(Mono.fromSupplier(() -> welcome(hello)))
                .cache();
        visit = entered;
        entered.subscribe(known -> {}, failure -> outbox.put(Frames.fault(failure, null)));
    }

    private Visit welcome(Hello hello) {
        Ticket ticket = board.fresh()
                .find(hello.conversation(), hello.token())
                .orElseGet(() -> board.fresh().remember(board.gate().issue(hello.locale(), hello.page())));
        outbox.put(Frames.welcome(ticket, board.epoch(), board.pack()));
        Visit fresh = Visit.ofNew(ticket.conversation());
        follow(fresh, 0);
        return fresh;
    }

    private Visit welcomeBack(Hello hello, Conversation conversation) {
        Long last = hello.lastSeq();
        boolean recovered = board.epoch().equals(hello.epoch()) && last != null && last <= conversation.seq();
        String token = hello.token() == null ? "" : hello.token();
        outbox.put(Frames.welcomeBack(conversation, token, board.epoch(), recovered, board.pack()));
        Visit known = Visit.ofStored(conversation);
        follow(known, recovered && last != null ? last : 0);
        return known;
    }

    private void follow(Visit visit, long after) {
        following.update(board.feed()
                .follow(visit.id(), after)
                .subscribe(turn -> outbox.put(Frames.turn(turn)), behind -> outbox.close()));
    }

    private void send(VisitorMessage message, long nanos) {
        greeted(known -> {
            Talk.Receipt receipt = board.talk().receive(known, message, nanos);
            receipt.accepted()
                    .subscribe(
                            accepted -> {
                                outbox.put(Frames.accepted(accepted));
                                if (accepted.repeated()) {
                                    receipt.reply().subscribe(again -> outbox.put(Frames.turn(again)), failure -> {});
                                } else {
                                    outbox.put(TYPING);
                                }
                            },
                            failure -> outbox.put(Frames.fault(failure, message.ref())));
        });
    }

    private void rate(ClientFrame.Rate rate) {
        Vote vote = new Vote(Vote.Thumb.ofCode(rate.vote()).orElseThrow(), rate.reason());
        greeted(known -> board.talk()
                .rate(known, rate.seq(), vote)
                .subscribe(rated -> {}, failure -> outbox.put(Frames.fault(failure, null))));
    }

    private void greeted(Consumer<Visit> next) {
        if (visit == null) {
            throw new BadFrame("hello-first", "The first frame must be 'hello'.", null);
        }
        visit.subscribe(next, failure -> {}); // told when it happened
    }
}
