package io.frontdesk.chat.insight.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What became of some conversations.
 *
 * @param durable of those older than seven days; {@code tooYoung} are the others
 * @param oddClock conversations whose turns go back in time: they are in every figure but those of durations
 */
@Serdeable
public record Figures(
        long volume,
        Share containment,
        Share durable,
        @JsonProperty("too_young") long tooYoung,
        @JsonProperty("handed_off") Share handedOff,
        Share unanswered,
        Share complained,
        @JsonProperty("to_person") Times toPerson,
        @JsonProperty("never_joined") long neverJoined,
        @JsonProperty("first_response") Times firstResponse,
        Times resolution,
        Score csat,
        @JsonProperty("odd_clock") long oddClock) {
    private static final String NO_CONVERSATIONS = "no_conversations";

    static Figures of(Tally tally) {
        long all = tally.count(Part.ALL);
        long judged = tally.count(Part.DURABLE) + tally.count(Part.NOT_DURABLE);
        return new Figures(
                all,
                share(tally, Part.CONTAINED, all),
                Share.of(tally.count(Part.DURABLE), judged, all == 0 ? NO_CONVERSATIONS : "all_too_young"),
                tally.count(Part.TOO_YOUNG),
                share(tally, Part.HANDED_OFF, all),
                share(tally, Part.UNANSWERED, all),
                share(tally, Part.COMPLAINED, all),
                Times.of(tally.waits(), all == 0 ? NO_CONVERSATIONS : "nobody_joined"),
                tally.count(Part.NEVER_JOINED),
                Times.of(tally.replies(), all == 0 ? NO_CONVERSATIONS : "no_replies"),
                Times.of(tally.resolutions(), all == 0 ? NO_CONVERSATIONS : "none_closed"),
                Score.of(
                        tally.count(Part.RATED),
                        tally.scores(),
                        tally.squares(),
                        all == 0 ? NO_CONVERSATIONS : "no_ratings"),
                tally.count(Part.ODD_CLOCK));
    }

    private static Share share(Tally tally, Part part, long all) {
        return Share.of(tally.count(part), all, NO_CONVERSATIONS);
    }
}
