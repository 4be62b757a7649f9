package io.frontdesk.chat.benchmark;

/**
 * What {@link PromoteBenchmark} saw.
 *
 * @param promotions how often a candidate was let serve all
 * @param rollbacks how often it was taken back
 * @param delayed answers that took more than a second while models changed
 * @param delayedQuiet the same while nothing changed
 * @param turns replies that name the model which read the question
 * @param byCandidate how many of them name the candidate
 * @param notInService how many name a model that was not fully in service at that moment
 */
public record PromoteFigures(
        int promotions,
        int rollbacks,
        long sent,
        long accepted,
        long answered,
        long refused,
        long delayed,
        long delayedQuiet,
        Times ackMs,
        Times answerMs,
        Times answerMsQuiet,
        long turns,
        long byCandidate,
        long notInService,
        long lost,
        long doubled,
        long gaps,
        long unanswered,
        long undelivered) {
    /** Whether nothing was lost, late or wrongly read, and both models did serve. */
    public boolean passed() {
        return lost + doubled + gaps + unanswered + undelivered + refused + delayed + notInService == 0
                && answered == accepted
                && byCandidate > 0
                && byCandidate < turns;
    }
}
