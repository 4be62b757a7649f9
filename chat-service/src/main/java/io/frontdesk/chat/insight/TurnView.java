package io.frontdesk.chat.insight;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.Vote;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** One turn as reviewers see it: what was said, what was decided and why. */
@Serdeable
@JsonInclude(NON_NULL)
record TurnView(
        long seq,
        String speaker,
        String text,
        Instant at,
        @JsonProperty("corrected_label") @Nullable String correctedLabel,
        @JsonProperty("reply_to") @Nullable Long replyTo,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String intent,
        @Nullable Double confidence,
        @JsonProperty("latency_ms") @Nullable Long latencyMs,
        @Nullable List<Citation> citations,
        @Nullable String vote,
        @JsonProperty("vote_reason") @Nullable String voteReason,
        @Nullable Trace trace) {
    static TurnView of(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> asked(asked);
            case Turn.Replied replied -> replied(replied, replied.reply(), replied.vote());
        };
    }

    private static TurnView asked(Turn.Asked turn) {
        return new TurnView(
                turn.seq(),
                turn.speaker().code(),
                turn.text(),
                turn.at(),
                turn.correctedLabel(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static TurnView replied(Turn.Replied turn, BotReply reply, @Nullable Vote vote) {
        return new TurnView(
                turn.seq(),
                turn.speaker().code(),
                turn.text(),
                turn.at(),
                turn.correctedLabel(),
                turn.replyTo(),
                reply.outcome() == null ? null : reply.outcome().code(),
                reply.reason(),
                reply.intent(),
                reply.confidence(),
                reply.latencyMs(),
                reply.citations(),
                vote == null ? null : vote.thumb().code(),
                vote == null ? null : vote.reason(),
                reply.trace());
    }
}
