package io.frontdesk.chat.insight.metric;

import io.frontdesk.chat.insight.facts.Case;

import java.time.Instant;

/** The conversations behind one figure. */
enum Part {
    ALL,
    CONTAINED,
    NOT_CONTAINED,
    HANDED_OFF,
    UNANSWERED,
    DURABLE,
    NOT_DURABLE,
    TOO_YOUNG,
    COMPLAINED,
    JOINED,
    NEVER_JOINED,
    REPLIED,
    RESOLVED,
    RATED,
    ODD_CLOCK;

    boolean has(Case one, Instant now) {
        return switch (this) {
            case ALL -> true;
            case CONTAINED -> one.state() == Case.State.CONTAINED;
            case NOT_CONTAINED -> one.state() != Case.State.CONTAINED;
            case HANDED_OFF -> one.state() == Case.State.HANDED_OFF;
            case UNANSWERED -> one.state() == Case.State.UNANSWERED;
            case DURABLE -> Durability.of(one, now) == Durability.LASTED;
            case NOT_DURABLE -> Durability.of(one, now) == Durability.BROKE;
            case TOO_YOUNG -> Durability.of(one, now) == Durability.TOO_YOUNG;
            case COMPLAINED -> one.complaints() > 0;
            case JOINED -> one.waitMs() != Case.NONE;
            case NEVER_JOINED -> isAlone(one);
            case REPLIED -> one.firstReplyMs() != Case.NONE;
            case RESOLVED -> one.resolutionMs() != Case.NONE;
            case RATED -> one.csat() > 0;
            case ODD_CLOCK -> one.oddClock();
        };
    }

    /** A person was wanted and none ever came. */
    private static boolean isAlone(Case one) {
        return one.state() == Case.State.HANDED_OFF
                && one.waitMs() == Case.NONE
                && one.agent().isEmpty();
    }
}
