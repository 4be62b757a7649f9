package io.frontdesk.chat.benchmark;

import io.frontdesk.chat.client.Heard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through conversations that a person took over: what the bot said afterwards, and which questions it was still
 * thinking about, whose answers were thrown away. Talks to nobody.
 */
final class TakeoverCheck {
    private static final int MOST_FINDINGS = 20;

    private final List<String> findings = new ArrayList<>();
    private long takenOver;
    private long lateBotTurns;
    private long discarded;

    /** Checks the turns of one conversation as they are stored. */
    void check(String conversation, List<Heard> stored) {
        joined(stored).ifPresent(seq -> {
            takenOver++;
            checkLate(conversation, seq, stored);
            if (waited(seq, stored)) {
                discarded++;
            }
        });
    }

    /** Conversations that a person took over. */
    long takenOver() {
        return takenOver;
    }

    /** What the bot said after a person had taken over. */
    long lateBotTurns() {
        return lateBotTurns;
    }

    /** Conversations with a question that had no answer when the person came, and never got one. */
    long discarded() {
        return discarded;
    }

    /** The late turns in words, the first ones. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    private void checkLate(String conversation, long joined, List<Heard> stored) {
        for (Heard turn : stored) {
            if (turn.seq() > joined && turn.speaker().equals("bot")) {
                lateBotTurns++;
                if (findings.size() < MOST_FINDINGS) {
                    findings.add(conversation + ": the bot said turn " + turn.seq() + ", a person had joined at turn "
                            + joined);
                }
            }
        }
    }

    private static boolean waited(long joined, List<Heard> stored) {
        Set<Long> replied = new HashSet<>();
        stored.stream().map(Heard::replyTo).forEach(replied::add);
        return stored.stream()
                .anyMatch(turn ->
                        turn.seq() < joined && turn.speaker().equals("visitor") && !replied.contains(turn.seq()));
    }

    private static Optional<Long> joined(List<Heard> stored) {
        return stored.stream()
                .filter(turn -> "joined".equals(turn.event()))
                .map(Heard::seq)
                .findFirst();
    }
}
