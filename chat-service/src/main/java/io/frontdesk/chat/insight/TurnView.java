package io.frontdesk.chat.insight;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.Attachment;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Part;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.chat.conversation.Vote;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** One turn as reviewers see it: what was said, what was decided and why. */
@Serdeable
@JsonInclude(NON_NULL)
public record TurnView(
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
        @Nullable List<Part> parts,
        @Nullable String vote,
        @JsonProperty("vote_reason") @Nullable String voteReason,
        @Nullable Trace trace,
        @Nullable String agent,
        @Nullable List<FileView> attachments,
        @Nullable String event) {
    public static TurnView of(Turn turn) {
        return switch (turn) {
            case Turn.Asked asked -> asked(asked);
            case Turn.Replied replied -> replied(replied, replied.reply(), replied.vote());
            case Turn.Written written ->
                said(written, null, written.message().agent(), written.message().attachments(), null);
            case Turn.Notice notice ->
                said(notice, null, notice.agent(), List.of(), notice.kind().code());
        };
    }

    private static TurnView asked(Turn.Asked turn) {
        List<Attachment> files = turn.message() instanceof VisitorMessage.Say say ? say.attachments() : List.of();
        return said(turn, turn.correctedLabel(), null, files, null);
    }

    private static TurnView said(
            Turn turn,
            @Nullable String label,
            @Nullable AgentFace agent,
            List<Attachment> files,
            @Nullable String event) {
        return new TurnView(
                turn.seq(),
                turn.speaker().code(),
                turn.text(),
                turn.at(),
                label,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                agent == null ? null : agent.name(),
                files.isEmpty() ? null : files.stream().map(FileView::of).toList(),
                event);
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
                reply.parts().isEmpty() ? null : reply.parts(),
                vote == null ? null : vote.thumb().code(),
                vote == null ? null : vote.reason(),
                reply.trace(),
                null,
                null,
                null);
    }

    /** A file that came with a turn. */
    @Serdeable
    public record FileView(
            String id,
            String name,
            @JsonProperty("media_type") String mediaType,
            long bytes) {
        static FileView of(Attachment file) {
            return new FileView(file.id(), file.name(), file.mediaType(), file.bytes());
        }
    }
}
