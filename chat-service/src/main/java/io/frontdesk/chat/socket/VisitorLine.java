package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.Vote;
import io.frontdesk.chat.dialogue.Talk;
import io.frontdesk.chat.dialogue.Visit;
import io.frontdesk.chat.identity.VisitorGate.Ticket;
import io.frontdesk.chat.identity.limit.ConnectionLimit.Place;
import io.frontdesk.chat.socket.ClientFrame.Hello;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.util.function.Consumer;
import java.util.function.Function;

/** One visitor's open socket: which conversation it is in and what it sends. Called by one thread at a time. */
final class VisitorLine {
    private final Switchboard board;
    private final Outbox outbox;
    private final Place place;
    private final String connection;
    private @Nullable Mono<Visit> visit;
    private @Nullable VisitorNews news;

    VisitorLine(Switchboard board, Outbox outbox, Place place, String connection) {
        this.board = board;
        this.outbox = outbox;
        this.place = place;
        this.connection = connection;
        board.drain().join(outbox);
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
        if (news != null) {
            news.stop();
        }
        place.close();
        outbox.close();
        board.drain().leave(outbox);
    }

    private void carryOut(ClientFrame frame, long nanos) {
        switch (frame) {
            case Hello hello -> greet(hello);
            case ClientFrame.Say say -> send(Frames.message(say), nanos);
            case ClientFrame.Choose choose -> send(Frames.message(choose), nanos);
            case ClientFrame.Human human -> send(Frames.message(human), nanos);
            case ClientFrame.Leave leave -> send(Frames.message(leave), nanos);
            case ClientFrame.Rate rate -> rate(rate);
            case ClientFrame.Typing typing -> greeted(known -> typing(typing.on()));
            case ClientFrame.Read read -> greeted(known -> tell(board.visits().read(known, read.seq())));
            case ClientFrame.About about ->
                confirm(about.ref(), known -> board.visits().about(known, about));
            case ClientFrame.Csat csat ->
                confirm(csat.ref(), known -> board.visits().csat(known, csat));
            case ClientFrame.End end -> end(end);
            case ClientFrame.Identify identify ->
                greeted(known -> tell(board.visits().identify(known, identify.identity())));
            case ClientFrame.Ping ping -> outbox.put(new ServerFrame.Pong());
        }
    }

    private void greet(Hello hello) {
        if (hello.protocol() != FrameCodec.PROTOCOL) {
            outbox.cutOff(CloseCodes.OTHER_PROTOCOL, "this server speaks protocol " + FrameCodec.PROTOCOL);
            return;
        }
        Mono<Visit> entered = board.gate()
                .admit(hello.conversation(), hello.token())
                .map(conversation -> welcomeBack(hello, conversation))
                .switchIfEmpty(Mono.fromSupplier(() -> welcome(hello)))
                .cache();
        visit = entered;
        entered.subscribe(known -> identify(known, hello), failure -> outbox.put(Frames.fault(failure, null)));
    }

    private void identify(Visit known, Hello hello) {
        if (hello.identity() != null) {
            tell(board.visits().identify(known, hello.identity()));
        }
    }

    private Visit welcome(Hello hello) {
        Ticket ticket = board.gate()
                .issueAgain(hello.conversation(), hello.token(), hello.locale(), hello.page())
                .orElseGet(() -> board.gate().issue(hello.locale(), hello.page()));
        outbox.put(board.welcomes().to(ticket));
        Visit fresh = Visit.ofNew(ticket.conversation());
        follow(fresh, 0);
        return fresh;
    }

    private Visit welcomeBack(Hello hello, Conversation conversation) {
        Long last = hello.lastSeq();
        boolean recovered = board.epoch().equals(hello.epoch()) && last != null && last <= conversation.seq();
        String token = hello.token() == null ? "" : hello.token();
        outbox.put(board.welcomes().back(conversation, token, recovered));
        Visit known = Visit.ofStored(conversation);
        follow(known, recovered && last != null ? last : 0);
        return known;
    }

    private void follow(Visit known, long after) {
        if (!place.isFor(known.id().toString())) {
            outbox.cutOff(CloseCodes.TRY_AGAIN_LATER, "too many connections");
            return;
        }
        if (news != null) {
            news.stop();
        }
        news = new VisitorNews(board, outbox, known.conversation(), connection);
        news.start(after);
    }

    private void send(VisitorMessage message, long nanos) {
        greeted(known -> {
            if (!board.rate().allows(known.id().toString())) {
                outbox.put(Frames.tooOften(message.ref()));
                return;
            }
            Talk.Receipt receipt = board.talk().receive(known, message, nanos);
            receipt.accepted()
                    .subscribe(
                            accepted -> {
                                outbox.put(Frames.accepted(accepted));
                                if (accepted.repeated()) {
                                    receipt.reply().subscribe(again -> outbox.put(Frames.turn(again)), failure -> {});
                                } else if (accepted.wantsReply() && news != null) {
                                    news.botThinks();
                                }
                            },
                            failure -> outbox.put(Frames.fault(failure, message.ref())));
        });
    }

    private void end(ClientFrame.End end) {
        greeted(known -> board.visits()
                .end(known, end.ref())
                .subscribe(accepted -> outbox.put(accepted), failure -> outbox.put(Frames.fault(failure, end.ref()))));
    }

    private void confirm(String ref, Function<Visit, Mono<ServerFrame.Accepted>> deed) {
        greeted(known -> deed.apply(known)
                .subscribe(accepted -> outbox.put(accepted), failure -> outbox.put(Frames.fault(failure, ref))));
    }

    private void rate(ClientFrame.Rate rate) {
        Vote vote = new Vote(Vote.Thumb.ofCode(rate.vote()).orElseThrow(), rate.reason());
        greeted(known -> tell(board.talk().rate(known, rate.seq(), vote)));
    }

    private void typing(boolean on) {
        if (news != null) {
            news.visitorTypes(on);
        }
    }

    /** Has it done and tells only of a failure. */
    private void tell(Mono<?> deed) {
        deed.subscribe(done -> {}, failure -> outbox.put(Frames.fault(failure, null)));
    }

    private void greeted(Consumer<Visit> next) {
        if (visit == null) {
            throw new BadFrame("hello-first", "The first frame must be 'hello'.", null);
        }
        visit.subscribe(next, failure -> {}); // told when it happened
    }
}
