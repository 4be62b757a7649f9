package io.frontdesk.chat.review.effort;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How many labels the inbox's order saves.
 *
 * @param exam on the pack's exam, written by other people, as many texts of each intent
 * @param heldApart on utterances held apart, each intent counted the same
 * @param traffic on the same, each intent counted as often as it is asked
 */
@Serdeable
public record EffortFigures(
        String lang,
        int seeds,
        Measured exam,
        @JsonProperty("held_apart") Measured heldApart,
        Measured traffic) {
    /**
     * The same on one set of texts.
     *
     * @param start accuracy before any label
     * @param random accuracy that any order comes to with {@code labels} labels
     * @param groups accuracy that any order of groups comes to with as many
     * @param inbox accuracy that the inbox's order comes to with as many
     * @param needed after how many labels the inbox's order stays at what any order comes to; -1 where never
     * @param ratio the share of the labels that is
     * @param groupsNeeded after how many labels any order of groups does; -1 where never
     */
    @Serdeable
    public record Measured(
            int labels,
            double start,
            double random,
            double groups,
            double inbox,
            double needed,
            double ratio,
            @JsonProperty("groups_needed") double groupsNeeded) {
        static Measured of(int labels, Curve random, Curve groups, Curve inbox) {
            double wanted = random.last();
            double needed = inbox.needed(wanted);
            return new Measured(
                    labels,
                    random.points().getFirst(),
                    wanted,
                    groups.last(),
                    inbox.last(),
                    needed,
                    needed / labels,
                    groups.needed(wanted));
        }
    }
}
