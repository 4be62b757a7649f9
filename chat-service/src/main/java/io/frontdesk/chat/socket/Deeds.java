package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.DeskAction;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.DeskRepository.Actor;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.handoff.Agent;
import io.frontdesk.chat.handoff.Agents;
import io.frontdesk.chat.handoff.Team;
import io.frontdesk.intent.Utterance;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Carries out what agents ask for in a conversation. */
@Singleton
final class Deeds {
    private final DeskRepository desk;
    private final Agents agents;
    private final IntentCatalog intents;
    private final InstantSource clock;

    Deeds(DeskRepository desk, Agents agents, IntentCatalog intents, InstantSource clock) {
        this.desk = desk;
        this.agents = agents;
        this.intents = intents;
        this.clock = clock;
    }

    /** What came of it; without {@code seq} where no turn tells of it. */
    record Done(@Nullable Long seq, Instant at) {}

    Mono<Done> carryOut(Agent agent, AgentFrame.Deed deed) {
        return switch (deed) {
            case AgentFrame.Say say ->
                act(agent, deed, new DeskAction.Say(say.ref(), say.text(), Frames.named(say.attachments())));
            case AgentFrame.Take take -> act(agent, deed, new DeskAction.Take(take.ref()));
            case AgentFrame.HandBack back -> act(agent, deed, new DeskAction.HandBack(back.ref()));
            case AgentFrame.Transfer transfer -> transfer(agent, transfer);
            case AgentFrame.Close close -> close(agent, close);
            case AgentFrame.Reopen reopen -> act(agent, deed, new DeskAction.Reopen(reopen.ref()));
            case AgentFrame.Note note -> note(agent, note.ref(), note, note.text());
            case AgentFrame.Priority priority -> {
                Instant now = now();
                yield desk.priority(priority.conversation(), priority.priority(), now)
                        .map(done -> new Done(null, now));
            }
        };
    }

    Mono<Conversation> read(AgentFrame.Read read) {
        return desk.deskRead(read.conversation(), read.seq(), now());
    }

    private Mono<Done> transfer(Agent agent, AgentFrame.Transfer transfer) {
        DeskAction action = new DeskAction.Transfer(
                transfer.ref(),
                transfer.agent() == null ? null : agent(transfer.agent()).face(),
                transfer.team() == null ? null : team(transfer.team()).id());
        Mono<Done> done = act(agent, transfer, action);
        String note = transfer.note();
        return note == null
                ? done
                : note(agent, transfer.ref() + ".note", transfer, note).then(done);
    }

    private Mono<Done> close(Agent agent, AgentFrame.Close close) {
        String label = close.label();
        if (label != null && !isKnown(label)) {
            throw new BadFrame("no-such-label", "There is no such intent any more.", close.ref());
        }
        return act(agent, close, new DeskAction.Close(close.ref(), close.outcome(), label, close.verdict()));
    }

    private boolean isKnown(String label) {
        return label.equals(Utterance.OUT_OF_SCOPE) || intents.find(label).isPresent();
    }

    private Mono<Done> act(Agent agent, AgentFrame.Deed deed, DeskAction action) {
        Actor actor = new Actor(agent.face(), agent.isSupervisor());
        return desk.act(deed.conversation(), actor, action, now()).map(done -> new Done(done.seq(), done.at()));
    }

    private Mono<Done> note(Agent agent, String ref, AgentFrame.Deed deed, String text) {
        return desk.note(deed.conversation(), agent.face(), ref, text, now()).map(note -> new Done(null, note.at()));
    }

    private Agent agent(String id) {
        return agents.find(id).orElseThrow(() -> new BadFrame("no-such-agent", "There is no such agent.", null));
    }

    private Team team(String id) {
        return agents.teams().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadFrame("no-such-team", "There is no such team.", null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
