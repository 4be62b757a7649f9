package io.frontdesk.chat.handoff;

import io.frontdesk.chat.conversation.Handover;
import io.frontdesk.chat.conversation.PresenceRepository.State;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides whether a conversation that needs a person can have one now, and whose it is. Blocks its caller. */
@Singleton
public final class DeskDuty {
    private static final Logger LOG = LoggerFactory.getLogger(DeskDuty.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Roster roster;
    private final Agents agents;
    private final OpeningHours hours;
    private final ClosedWords closed;

    DeskDuty(Roster roster, Agents agents, OpeningHours hours, ClosedWords closed) {
        this.roster = roster;
        this.agents = agents;
        this.hours = hours;
        this.closed = closed;
    }

    /** Into which queue to put it; empty where nobody is on duty, so that a message has to be taken. */
    public Optional<Handover> handover(HandOffReason reason, @Nullable String intent, String lang) {
        String team = team(intent, lang);
        return hours.areNow(team) && isAnyoneThere(lang)
                ? Optional.of(new Handover(reason.code(), team, priority(reason)))
                : Optional.empty();
    }

    /** That those who see to {@code intent} are closed, and until when; empty while they are open. */
    public Optional<String> closed(@Nullable String intent, String lang) {
        return hours.closed(team(intent, lang)).flatMap(table -> closed.of(table, Instant.now(), lang));
    }

    /** Whether anyone who speaks {@code lang} is at the desk, be it with their hands full, and it is open. */
    public boolean isStaffed(String lang) {
        return hours.areNow() && isAnyoneThere(lang);
    }

    private boolean isAnyoneThere(String lang) {
        List<Roster.Seat> seats = roster.seats()
                .timeout(PATIENCE)
                .doOnError(away -> LOG.warn("it cannot be told who is at the desk: {}", away.toString()))
                .onErrorReturn(List.of())
                .blockOptional()
                .orElse(List.of());
        return seats.stream()
                .anyMatch(seat -> seat.state() == State.ONLINE && seat.agent().speaks(lang));
    }

    private @Nullable String team(@Nullable String intent, String lang) {
        return intent == null
                ? null
                : agents.teams().stream()
                        .filter(team -> team.isFor(intent, lang))
                        .map(Team::id)
                        .findFirst()
                        .orElse(null);
    }

    private static int priority(HandOffReason reason) {
        return switch (reason) {
            case ANGER -> 2;
            case SENSITIVE -> 1;
            case ASKED_FOR_HUMAN, REPEATED_TROUBLE, LOW_CONFIDENCE -> 0;
        };
    }
}
