package io.frontdesk.chat.insight.trapped;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a customer is caught in a loop: two replies in a row that did not help, the same asked again, or a person asked for
 * and none came. A reply did not help where it was a fallback, was voted down, asked back something that was not chosen
 * from, or was followed by much the same question.
 */
record Trap(Set<Sign> signs, Instant since) {
    private static final int UNHELPFUL = 2;
    private static final double ALIKE = 0.6;
    private static final int REMEMBERED = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int GRAM = 2;

    Trap {
        signs = Set.copyOf(signs);
    }

    /** What it is seen by. */
    enum Sign {
        TWO_UNHELPFUL,
        ASKED_AGAIN,
        NOBODY_CAME;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty where the customer gets on, has a person, or has left a message. */
    static Optional<Trap> in(List<Said> turns, Instant now) {
        int last = -1;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).joins() || turns.get(i).kind().equals("leave")) {
                last = i;
            }
        }
        List<Said> since = turns.subList(last + 1, turns.size());
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        Instant begin = now;
        List<Instant> useless = unhelpful(since);
        if (useless.size() >= UNHELPFUL) {
            signs.add(Sign.TWO_UNHELPFUL);
            begin = earlier(begin, useless.getFirst());
        }
        Optional<Instant> repeated = repeated(since);
        if (repeated.isPresent()) {
            signs.add(Sign.ASKED_AGAIN);
            begin = earlier(begin, repeated.get());
        }
        Optional<Instant> wanted = wanted(since).filter(at -> at.plus(PATIENCE).isBefore(now));
        if (wanted.isPresent()) {
            signs.add(Sign.NOBODY_CAME);
            begin = earlier(begin, wanted.get());
        }
        return signs.isEmpty() ? Optional.empty() : Optional.of(new Trap(signs, begin));
    }

    /** When the replies came that did not help, from the last one that did. */
    private static List<Instant> unhelpful(List<Said> turns) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Said turn = turns.get(i);
            if (turn.decision().isEmpty() || turn.decision().equals("hand_off")) {
                continue;
            }
            if (isUnhelpful(turns, i)) {
                times.add(turn.at());
            } else {
                times.clear();
            }
        }
        return times;
    }

    private static boolean isUnhelpful(List<Said> turns, int at) {
        Said reply = turns.get(at);
        Optional<Said> next = turns.subList(at + 1, turns.size()).stream()
                .filter(Said::isVisitors)
                .findFirst();
        return switch (reply.decision()) {
            case "fallback" -> true;
            case "clarify" -> next.isPresent() && !next.get().kind().equals("choose");
            default ->
                reply.unhelpful()
                        || next.flatMap(said -> question(turns, at).filter(asked -> areAlike(asked, said)))
                                .isPresent();
        };
    }

    private static Optional<Said> question(List<Said> turns, int reply) {
        for (int i = reply - 1; i >= 0; i--) {
            if (turns.get(i).isVisitors()) {
                return Optional.of(turns.get(i));
            }
        }
        return Optional.empty();
    }

    /** When the last question was asked for the first time, where it was asked before. */
    private static Optional<Instant> repeated(List<Said> turns) {
        List<Said> says = turns.stream()
                .filter(turn -> turn.isVisitors() && turn.kind().equals("say"))
                .toList();
        if (says.size() < 2) {
            return Optional.empty();
        }
        Said last = says.getLast();
        return says.subList(Math.max(0, says.size() - REMEMBERED), says.size() - 1).stream()
                .filter(earlier -> areAlike(earlier, last))
                .map(Said::at)
                .findFirst();
    }

    /** When a person was asked for. */
    private static Optional<Instant> wanted(List<Said> turns) {
        return turns.stream()
                .filter(turn -> turn.kind().equals("human") || turn.decision().equals("hand_off"))
                .map(Said::at)
                .findFirst();
    }

    /** By the pairs of letters they share (Dice, Ecology 26, 1945), which suits Chinese as well as English. */
    private static boolean areAlike(Said one, Said other) {
        if (!one.kind().equals("say") || !other.kind().equals("say")) {
            return false;
        }
        List<String> first = pairs(one.text());
        List<String> second = pairs(other.text());
        if (first.isEmpty() || second.isEmpty()) {
            return bare(one.text()).equals(bare(other.text()));
        }
        List<String> left = new ArrayList<>(second);
        long shared = first.stream().filter(left::remove).count();
        return 2.0 * shared / (first.size() + second.size()) >= ALIKE;
    }

    private static List<String> pairs(String text) {
        String bare = bare(text);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + GRAM <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + GRAM));
        }
        return pairs;
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
