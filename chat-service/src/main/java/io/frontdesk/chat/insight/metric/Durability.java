package io.frontdesk.chat.insight.metric;

import io.frontdesk.chat.insight.facts.Case;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a conversation was settled for good: the bot answered, and within seven days the customer neither came back to it nor
 * needed a person, here or in another conversation. Of younger ones nobody can tell yet, the failed ones included: to count
 * those alone would make the bot look worse than it is.
 */
enum Durability {
    LASTED,
    BROKE,
    TOO_YOUNG;

    static final Duration TRIAL = Duration.ofDays(7);

    static Durability of(Case one, Instant now) {
        long settled = Math.max(one.at(), one.resolvedAt());
        if (settled + TRIAL.toMillis() > now.toEpochMilli()) {
            return TOO_YOUNG;
        }
        boolean broke = one.resolvedAt() == Case.NONE
                || isSoon(one, one.personAt())
                || isSoon(one, one.reopenedAt())
                || isSoon(one, one.returnedAt());
        return broke ? BROKE : LASTED;
    }

    private static boolean isSoon(Case one, long at) {
        return at != Case.NONE && at - one.resolvedAt() <= TRIAL.toMillis();
    }
}
