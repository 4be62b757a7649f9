package io.frontdesk.chat.socket;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.frontdesk.chat.conversation.AgentFace;
import io.frontdesk.chat.conversation.Attachment;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Part;
import io.frontdesk.chat.files.FileRules;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What a visitor's client is sent. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ServerFrame {
    /** The conversation the client is in; {@code recovered} where only what it missed follows. */
    @Serdeable
    @JsonTypeName("welcome")
    record Welcome(
            String conversation,
            String token,
            String epoch,
            long seq,
            boolean recovered,
            @Nullable String greeting,
            @JsonInclude(NON_EMPTY) @Nullable List<String> starters,
            @JsonInclude(NON_EMPTY) @Nullable List<String> form,
            @Nullable FileRules files,
            @Nullable String away)
            implements ServerFrame {
        public Welcome {
            requireNonNull(conversation, "conversation");
            requireNonNull(token, "token");
            requireNonNull(epoch, "epoch");
        }
    }

    /** The message is committed. */
    @Serdeable
    @JsonTypeName("accepted")
    record Accepted(String ref, @Nullable Long seq, Instant at) implements ServerFrame {
        public Accepted {
            requireNonNull(ref, "ref");
            requireNonNull(at, "at");
        }
    }

    /** Someone said something; {@code conversation} is told to agents only, who have many. */
    @Serdeable
    @JsonTypeName("turn")
    record Turn(
            @Nullable String conversation,
            long seq,
            String speaker,
            @JsonInclude(ALWAYS) String text,
            @Nullable String ref,
            @Nullable String decision,
            @Nullable String reason,
            @JsonInclude(NON_EMPTY) @Nullable List<Choice> choices,
            @JsonInclude(NON_EMPTY) @Nullable List<Citation> citations,
            @JsonInclude(NON_EMPTY) @Nullable List<Part> parts,
            @Nullable @JsonProperty("reply_to") Long replyTo,
            @Nullable String intent,
            @Nullable Double confidence,
            @Nullable @JsonProperty("latency_ms") Long latencyMs,
            @Nullable String vote,
            @Nullable Face agent,
            @JsonInclude(NON_EMPTY) @Nullable List<FileView> attachments,
            @Nullable String event,
            Instant at)
            implements ServerFrame {
        public Turn {
            requireNonNull(speaker, "speaker");
            requireNonNull(text, "text");
            requireNonNull(at, "at");
        }

        Turn in(String id) {
            return new Turn(
                    id,
                    seq,
                    speaker,
                    text,
                    ref,
                    decision,
                    reason,
                    choices,
                    citations,
                    parts,
                    replyTo,
                    intent,
                    confidence,
                    latencyMs,
                    vote,
                    agent,
                    attachments,
                    event,
                    at);
        }
    }

    /** An agent as customers see them. */
    @Serdeable
    record Face(String name, @Nullable String picture) {
        static @Nullable Face of(@Nullable AgentFace agent) {
            return agent == null ? null : new Face(agent.name(), agent.picture());
        }
    }

    /** A file that came with a turn. */
    @Serdeable
    record FileView(
            String id,
            String name,
            @JsonProperty("media_type") String mediaType,
            long bytes) {
        static FileView of(Attachment file) {
            return new FileView(file.id(), file.name(), file.mediaType(), file.bytes());
        }
    }

    /** A piece of a reply that is being written. */
    @Serdeable
    @JsonTypeName("delta")
    record Delta(@JsonProperty("reply_to") long replyTo, String text) implements ServerFrame {
        public Delta {
            requireNonNull(text, "text");
        }
    }

    /** How the conversation stands; always whole, so that what is left out is not so. */
    @Serdeable
    @JsonTypeName("state")
    record State(
            String owner,
            String status,
            @Nullable Integer position,
            @Nullable @JsonProperty("wait_s") Long waitSeconds,
            @Nullable String presence,
            @Nullable String typing,
            @Nullable Face agent,
            @Nullable @JsonProperty("read_seq") Long readSeq,
            @Nullable Boolean verified,
            @Nullable String csat)
            implements ServerFrame {
        public State {
            requireNonNull(owner, "owner");
            requireNonNull(status, "status");
        }
    }

    /** A frame that was not carried out, and why. */
    @Serdeable
    @JsonTypeName("fault")
    record Fault(String code, String title, @Nullable String ref) implements ServerFrame {
        public Fault {
            requireNonNull(code, "code");
            requireNonNull(title, "title");
        }
    }

    @Serdeable
    @JsonTypeName("pong")
    record Pong() implements ServerFrame {}
}
