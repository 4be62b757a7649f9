package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.DeskRepository.Card;
import io.frontdesk.chat.conversation.DeskRepository.Scope;
import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.handoff.DeskGate.Pass;
import io.frontdesk.chat.handoff.Roster.Seat;
import io.frontdesk.chat.identity.limit.ConnectionLimit.Place;
import io.frontdesk.chat.inbox.AgentView;
import io.frontdesk.chat.inbox.CardView;
import io.frontdesk.chat.inbox.CountsView;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One console's open socket: which conversations it watches and what it is told. Called by one thread at a time. */
final class AgentLine {
    private static final Duration CHECK = Duration.ofSeconds(3);
    private static final Duration COUNT = Duration.ofSeconds(1);
    private static final int MOST_WATCHED = 50;

    private final DeskBoard board;
    private final Outbox outbox;
    private final Place place;
    private final String connection;
    private final Disposable.Composite running = Disposables.composite();
    private final Map<ConversationId, WatchedThread> watched = new HashMap<>();
    private volatile @Nullable String token;
    private volatile @Nullable Agent agent;

    AgentLine(DeskBoard board, Outbox outbox, Place place, String connection) {
        this.board = board;
        this.outbox = outbox;
        this.place = place;
        this.connection = connection;
        board.drain().join(outbox);
    }

    void receive(String text) {
        try {
            carryOut(board.codec().readAgent(text));
        } catch (BadFrame bad) {
            outbox.put(new DeskFrame.Fault(bad.code(), bad.sentence(), bad.ref(), null));
        }
    }

    void close() {
        running.dispose();
        List.copyOf(watched.values()).forEach(WatchedThread::stop);
        Agent known = agent;
        if (known != null) {
            agent = null;
            board.presences().closed(known.id());
        }
        place.close();
        outbox.close();
        board.drain().leave(outbox);
    }

    private void carryOut(AgentFrame frame) {
        switch (frame) {
            case AgentFrame.Hello hello -> greet(hello);
            case AgentFrame.Ping ping -> outbox.put(new DeskFrame.Pong());
            case AgentFrame.Token renewed -> renew(renewed.token());
            case AgentFrame.Presence presence ->
                tell(board.presences().set(greeted().id(), presence.state()));
            case AgentFrame.Watch watch -> watch(watch);
            case AgentFrame.Unwatch unwatch -> unwatch(unwatch.conversation());
            case AgentFrame.Typing typing -> typing(typing);
            case AgentFrame.Read read -> tell(board.deeds().read(read));
            case AgentFrame.Deed deed -> act(deed);
        }
    }

    private void greet(AgentFrame.Hello hello) {
        if (hello.protocol() != FrameCodec.PROTOCOL) {
            outbox.cutOff(CloseCodes.OTHER_PROTOCOL, "this server speaks protocol " + FrameCodec.PROTOCOL);
            return;
        }
        if (agent != null) {
            throw new BadFrame("hello-twice", "This socket has said hello already.", null);
        }
        board.gate().admit(hello.token()).ifPresentOrElse(pass -> enter(pass, hello.token()), this::sendAway);
    }

    private void enter(Pass pass, String given) {
        token = given;
        agent = pass.agent();
        board.presences().opened(pass.agent().id());
        running.add(Mono.zip(board.roster().seats(), board.desk().counts(scope()))
                .subscribe(
                        known -> welcome(pass, known.getT1(), CountsView.of(known.getT2())),
                        failure -> fail(failure, null, null)));
        running.add(Flux.interval(CHECK).subscribe(tick -> check()));
    }

    private void welcome(Pass pass, List<Seat> seats, CountsView counts) {
        List<AgentView> agents = seats.stream().map(AgentView::of).toList();
        agents.stream()
                .filter(view -> view.id().equals(pass.agent().id()))
                .findFirst()
                .ifPresentOrElse(
                        self -> {
                            outbox.put(new DeskFrame.Welcome(self, board.epoch(), pass.expiresAt(), counts));
                            outbox.put(new DeskFrame.Roster(agents));
                            hear();
                        },
                        this::sendAway);
    }

    private void hear() {
        Flux<List<Card>> cards = board.cards().cards().share();
        running.add(
                cards.subscribe(bundle -> bundle.forEach(card -> outbox.put(new DeskFrame.Card(CardView.of(card))))));
        running.add(cards.sample(COUNT)
                .onBackpressureLatest()
                .concatMap(bundle -> board.desk().counts(scope()), 1)
                .map(CountsView::of)
                .distinctUntilChanged()
                .subscribe(counts -> outbox.put(new DeskFrame.Counts(counts)), failure -> fail(failure, null, null)));
        running.add(board.rosterChanges()
                .subscribe(agents -> outbox.put(new DeskFrame.Roster(agents)), failure -> fail(failure, null, null)));
    }

    private void renew(String fresh) {
        greeted();
        board.gate()
                .admit(fresh)
                .filter(pass -> pass.agent().id().equals(greeted().id()))
                .ifPresentOrElse(pass -> token = fresh, this::sendAway);
    }

    private void check() {
        String known = token;
        if (known == null || board.gate().admit(known).isEmpty()) {
            sendAway();
        }
    }

    private void sendAway() {
        outbox.cutOff(CloseCodes.TOKEN_EXPIRED, "the token is not valid, or no longer");
    }

    private void watch(AgentFrame.Watch watch) {
        Agent known = greeted();
        unwatch(watch.conversation());
        if (watched.size() >= MOST_WATCHED) {
            throw new BadFrame(
                    "too-many-watched", "A console may watch " + MOST_WATCHED + " conversations at once.", null);
        }
        WatchedThread thread = new WatchedThread(board, outbox, watch.conversation(), known, connection);
        watched.put(watch.conversation(), thread);
        thread.start(watch.lastSeq());
    }

    private void unwatch(ConversationId id) {
        WatchedThread thread = watched.remove(id);
        if (thread != null) {
            thread.stop();
        }
    }

    private void typing(AgentFrame.Typing typing) {
        WatchedThread thread = watched.get(typing.conversation());
        if (thread != null) {
            thread.agentTypes(typing.on());
        }
    }

    private void act(AgentFrame.Deed deed) {
        if (board.drain().isStopping()) {
            throw new BadFrame("stopping", "The server is stopping; nothing was accepted.", deed.ref());
        }
        String id = deed.conversation().toString();
        board.deeds()
                .carryOut(greeted(), deed)
                .subscribe(
                        done -> outbox.put(new DeskFrame.Accepted(deed.ref(), id, done.seq(), done.at())),
                        failure -> fail(failure, deed.ref(), id));
    }

    private void tell(Mono<?> deed) {
        deed.subscribe(done -> {}, failure -> fail(failure, null, null));
    }

    private void fail(Throwable failure, @Nullable String ref, @Nullable String conversation) {
        ServerFrame.Fault fault = Frames.fault(failure, ref);
        outbox.put(new DeskFrame.Fault(fault.code(), fault.title(), ref, conversation));
    }

    private Scope scope() {
        Agent known = greeted();
        return new Scope(known.id(), known.teams());
    }

    private Agent greeted() {
        Agent known = agent;
        if (known == null) {
            throw new BadFrame("hello-first", "The first frame must be 'hello'.", null);
        }
        return known;
    }
}
