package io.frontdesk.chat.benchmark;

import io.frontdesk.chat.client.Heard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what clients were promised with what a store holds, one conversation after the other. Talks to nobody and
 * changes nothing.
 */
final class HistoryCheck {
    private static final int MOST_FINDINGS = 20;
    private static final Set<String> FROM_BOT = Set.of("joined", "queued", "requeued", "transferred");
    private static final Set<String> TO_BOT = Set.of("returned", "reopened", "closed");

    private final Map<String, String> refs = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private long lost;
    private long doubled;
    private long gaps;
    private long unanswered;
    private long undelivered;

    /**
     * Checks one conversation.
     *
     * @param acknowledged what its client was told is kept
     * @param delivered the number up to which its client has heard everything
     * @param stored its turns as they are stored, in the order they were read
     */
    void check(String conversation, List<Acknowledgement> acknowledged, long delivered, List<Heard> stored) {
        checkLost(conversation, acknowledged, stored);
        checkRefs(conversation, stored);
        checkNumbers(conversation, stored);
        checkReplies(conversation, stored);
        checkDelivered(conversation, delivered, stored);
    }

    Verdict verdict() {
        return new Verdict(lost, doubled, gaps, unanswered, undelivered, findings);
    }

    private void checkLost(String conversation, List<Acknowledgement> acknowledged, List<Heard> stored) {
        Map<String, Heard> byRef = new HashMap<>();
        stored.stream().filter(turn -> turn.ref() != null).forEach(turn -> byRef.put(String.valueOf(turn.ref()), turn));
        for (Acknowledgement promise : acknowledged) {
            Heard kept = byRef.get(promise.ref());
            if (kept == null || kept.seq() != promise.seq() || !kept.text().equals(promise.text())) {
                lost++;
                find(
                        conversation,
                        "message " + promise.ref() + " was accepted as turn " + promise.seq() + ", there is "
                                + (kept == null ? "none" : "turn " + kept.seq() + " '" + kept.text() + "'"));
            }
        }
    }

    private void checkRefs(String conversation, List<Heard> stored) {
        for (Heard turn : stored) {
            if (turn.ref() != null) {
                String before = refs.put(turn.ref(), conversation);
                if (before != null) {
                    doubled++;
                    find(conversation, "message " + turn.ref() + " is stored again, first in " + before);
                }
            }
        }
    }

    private void checkNumbers(String conversation, List<Heard> stored) {
        long expected = 1;
        for (Heard turn : stored) {
            if (turn.seq() != expected) {
                gaps += Math.max(1, turn.seq() - expected);
                find(conversation, "turn " + expected + " should come, turn " + turn.seq() + " does");
            }
            expected = turn.seq() + 1;
        }
    }

    private void checkReplies(String conversation, List<Heard> stored) {
        Set<Long> replied = new HashSet<>();
        for (Heard turn : stored) {
            if (turn.replyTo() != null && !replied.add(turn.replyTo())) {
                doubled++;
                find(conversation, "turn " + turn.seq() + " is another reply to turn " + turn.replyTo());
            }
        }
        unreplied(stored, replied).forEach(turn -> {
            unanswered++;
            find(conversation, "turn " + turn.seq() + " '" + turn.text() + "' has no reply");
        });
    }

    /** The bot's own questions without a reply; those that waited when a person got the word are that person's. */
    private static List<Heard> unreplied(List<Heard> stored, Set<Long> replied) {
        List<Heard> waiting = new ArrayList<>();
        boolean bot = true;
        for (Heard turn : stored) {
            bot = botOwnsAfter(turn, bot);
            if (!bot) {
                waiting.clear();
            } else if (turn.speaker().equals("visitor") && !replied.contains(turn.seq())) {
                waiting.add(turn);
            }
        }
        return waiting;
    }

    private static boolean botOwnsAfter(Heard turn, boolean before) {
        return switch (turn.event()) {
            case null -> before;
            case String event when FROM_BOT.contains(event) -> false;
            case String event when TO_BOT.contains(event) -> true;
            case String event -> before;
        };
    }

    private void checkDelivered(String conversation, long delivered, List<Heard> stored) {
        long last = stored.isEmpty() ? 0 : stored.getLast().seq();
        if (delivered < last) {
            undelivered += last - delivered;
            find(conversation, "its client was told turns up to " + delivered + " of " + last);
        }
    }

    private void find(String conversation, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(conversation + ": " + what);
        }
    }
}
