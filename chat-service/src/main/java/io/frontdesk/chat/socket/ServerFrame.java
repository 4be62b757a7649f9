package io.frontdesk.chat.socket;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
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
            @JsonInclude(NON_EMPTY) @Nullable List<String> starters)
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
    record Accepted(String ref, long seq, Instant at) implements ServerFrame {
        public Accepted {
            requireNonNull(ref, "ref");
            requireNonNull(at, "at");
        }
    }

    /** Someone said something. */
    @Serdeable
    @JsonTypeName("turn")
    record Turn(
            long seq,
            String speaker,
            String text,
            @Nullable String ref,
            @Nullable String decision,
            @Nullable String reason,
            @JsonInclude(NON_EMPTY) @Nullable List<Choice> choices,
            @JsonInclude(NON_EMPTY) @Nullable List<Citation> citations,
            @Nullable @JsonProperty("reply_to") Long replyTo,
            @Nullable String intent,
            @Nullable Double confidence,
            @Nullable @JsonProperty("latency_ms") Long latencyMs,
            @Nullable String vote,
            Instant at)
            implements ServerFrame {
        public Turn {
            requireNonNull(speaker, "speaker");
            requireNonNull(text, "text");
            requireNonNull(at, "at");
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

    /** Who owns the conversation, how long the queue is, who is there and who types. */
    @Serdeable
    @JsonTypeName("state")
    record State(
            String owner,
            @Nullable Integer position,
            @Nullable String presence,
            @Nullable String typing) implements ServerFrame {
        public State {
            requireNonNull(owner, "owner");
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
