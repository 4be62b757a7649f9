package io.frontdesk.chat.insight.metric;

import io.frontdesk.chat.insight.facts.Case;

import java.time.Instant;
import java.util.function.BiPredicate;

/** The conversations behind one figure. */
enum Part {
    ALL((one, now) -> true),
    CONTAINED((one, now) -> one.state() == Case.State.CONTAINED),
    NOT_CONTAINED((one, now) -> one.state() != Case.State.CONTAINED),
    HANDED_OFF((one, now) -> one.state() == Case.State.HANDED_OFF),
    UNANSWERED((one, now) -> one.state() == Case.State.UNANSWERED),
    DURABLE((one, now) -> Durability.of(one, now) == Durability.LASTED),
    NOT_DURABLE((one, now) -> Durability.of(one, now) == Durability.BROKE),
    TOO_YOUNG((one, now) -> Durability.of(one, now) == Durability.TOO_YOUNG),
    COMPLAINED((one, now) -> one.complaints() > 0),
    JOINED((one, now) -> one.waitMs() != Case.NONE),
    NEVER_JOINED((one, now) -> one.state() == Case.State.HANDED_OFF && one.waitMs() == Case.NONE && one.agent().isEmpty()),
    REPLIED((one, now) -> one.firstReplyMs() != Case.NONE),
    RESOLVED((one, now) -> one.resolutionMs() != Case.NONE),
    RATED((one, now) -> one.csat() > 0),
    ODD_CLOCK((one, now) -> one.oddClock());

    private final BiPredicate<Case, Instant> has;

    Part(BiPredicate<Case, Instant> has) {
        this.has = has;
    }

    boolean has(Case one, Instant now) {
        return has.test(one, now);
    }
}
