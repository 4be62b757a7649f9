package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.dialogue.ConversationFeed;
import io.frontdesk.chat.handoff.CardFeed;
import io.frontdesk.chat.handoff.DeskGate;
import io.frontdesk.chat.handoff.LiveSigns;
import io.frontdesk.chat.handoff.Presences;
import io.frontdesk.chat.handoff.Roster;
import io.frontdesk.chat.inbox.AgentView;
import jakarta.inject.Singleton;
import reactor.core.publisher.Flux;

import java.time.Duration;
import java.util.List;

/** What every console's line needs from the rest of the program. */
@Singleton
final class DeskBoard {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration GATHER = Duration.ofMillis(200);

    private final DeskGate gate;
    private final DeskRepository desk;
    private final Deeds deeds;
    private final Live live;
    private final Wire wire;
    private final Flux<List<AgentView>> rosterChanges;

    DeskBoard(DeskGate gate, DeskRepository desk, Deeds deeds, Live live, Wire wire) {
        this.gate = gate;
        this.desk = desk;
        this.deeds = deeds;
        this.live = live;
        this.wire = wire;
        this.rosterChanges = Flux.merge(
                        Flux.interval(LOOK).map(String::valueOf),
                        live.presences().changes().sample(GATHER))
                .onBackpressureLatest()
                .concatMap(occasion -> live.roster().seats().onErrorComplete(), 1)
                .map(seats -> seats.stream().map(AgentView::of).toList())
                .distinctUntilChanged()
                .share();
    }

    /** What goes on at the desk at this moment. */
    @Singleton
    record Live(Presences presences, Roster roster, CardFeed cards, LiveSigns signs) {}

    /** Conversations, and the form in which they travel. */
    @Singleton
    record Wire(ConversationFeed feed, ConversationRepository conversations, FrameCodec codec, Drain drain) {}

    DeskGate gate() {
        return gate;
    }

    DeskRepository desk() {
        return desk;
    }

    Deeds deeds() {
        return deeds;
    }

    Presences presences() {
        return live.presences();
    }

    Roster roster() {
        return live.roster();
    }

    CardFeed cards() {
        return live.cards();
    }

    LiveSigns signs() {
        return live.signs();
    }

    ConversationFeed feed() {
        return wire.feed();
    }

    FrameCodec codec() {
        return wire.codec();
    }

    Drain drain() {
        return wire.drain();
    }

    String epoch() {
        return wire.conversations().epoch();
    }

    /** Everyone at the desk, whenever that is another picture; looked up once for all consoles. */
    Flux<List<AgentView>> rosterChanges() {
        return rosterChanges;
    }
}
