package io.frontdesk.chat.simulation;

import static java.util.Objects.requireNonNull;

/**
 * How one visit went.
 *
 * @param conversation its id
 * @param about the entry that was cited, or what else the reply was about; empty where it was about nothing
 * @param chosen whether the customer had to press a button first
 * @param served whether a person saw to it in the end
 */
record Experience(Visit visit, String conversation, Outcome outcome, String about, boolean chosen, boolean served) {
    Experience {
        requireNonNull(visit, "visit");
        requireNonNull(conversation, "conversation");
        requireNonNull(outcome, "outcome");
        requireNonNull(about, "about");
    }

    String need() {
        return visit.saying().need();
    }

    boolean isMet() {
        return outcome == Outcome.MET;
    }

    boolean isWrong() {
        return outcome == Outcome.WRONG;
    }
}
