package io.frontdesk.chat.review;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.review.Item.State;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who stands by which label of one item. */
record Ballot(List<Vote> votes) {
    static final Ballot EMPTY = new Ballot(List.of());

    Ballot {
        votes = List.copyOf(votes);
    }

    /** One person's label. */
    record Vote(String who, String whoName, String label, Source source, Instant at) {
        Vote {
            requireNonNull(who, "who");
            requireNonNull(whoName, "whoName");
            requireNonNull(label, "label");
            requireNonNull(source, "source");
            requireNonNull(at, "at");
        }
    }

    /** Where a person said so. */
    enum Source {
        REVIEW,
        /** In the conversation itself, most often at its close. */
        AGENT
    }

    boolean isParty(String who) {
        return votes.stream().anyMatch(vote -> vote.who().equals(who));
    }

    /**
     * The ballot with one more vote, in the place of the same person's earlier one. Where others contradict each other, who
     * was none of them settles it, and what contradicts them is off the table.
     */
    Ballot with(Vote vote) {
        boolean settles = isContradictory() && !isParty(vote.who());
        List<Vote> after = new ArrayList<>(votes.stream()
                .filter(other -> !other.who().equals(vote.who()))
                .filter(other -> !settles || other.label().equals(vote.label()))
                .toList());
        after.add(vote);
        return new Ballot(after);
    }

    private boolean isContradictory() {
        return votes.stream().map(Vote::label).distinct().count() > 1;
    }

    /**
     * Where the item stands by these votes.
     *
     * @param before these votes came; what was settled by a third needs no second
     */
    State state(Ballot before, boolean twoPeople) {
        if (votes.isEmpty()) {
            return State.OPEN;
        }
        if (isContradictory()) {
            return State.CONFLICT;
        }
        boolean enough = !twoPeople || votes.size() > 1 || before.isContradictory();
        return enough ? State.LABELLED : State.SECOND;
    }

    /** The label that nobody contradicts, or empty. */
    String label() {
        return votes.isEmpty() || isContradictory() ? "" : votes.getLast().label();
    }
}
