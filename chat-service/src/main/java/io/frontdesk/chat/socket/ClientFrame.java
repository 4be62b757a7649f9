package io.frontdesk.chat.socket;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a visitor's client sends. {@link FrameCodec} reads it; nothing here came unchecked. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface ClientFrame {
    /** Opens the talk, anew or where it was left. */
    @Serdeable
    @JsonTypeName("hello")
    record Hello(
            int protocol,
            @Nullable String token,
            @Nullable String conversation,
            @Nullable String epoch,
            @Nullable @JsonProperty("last_seq") Long lastSeq,
            @Nullable String locale,
            @Nullable String page,
            @Nullable String identity)
            implements ClientFrame {}

    @Serdeable
    @JsonTypeName("say")
    record Say(
            String ref,
            @JsonInclude(ALWAYS) String text,
            @JsonInclude(NON_EMPTY) @Nullable List<String> attachments) implements ClientFrame {
        public Say {
            requireNonNull(ref, "ref");
            requireNonNull(text, "text");
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /** What the form before the chat was answered with. */
    @Serdeable
    @JsonTypeName("about")
    record About(
            String ref,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String topic) implements ClientFrame {
        public About {
            requireNonNull(ref, "ref");
        }
    }

    /** How good the customer found a conversation that is over. */
    @Serdeable
    @JsonTypeName("csat")
    record Csat(String ref, int score, @Nullable String comment) implements ClientFrame {
        public Csat {
            requireNonNull(ref, "ref");
        }
    }

    /** The customer is done. */
    @Serdeable
    @JsonTypeName("end")
    record End(String ref) implements ClientFrame {
        public End {
            requireNonNull(ref, "ref");
        }
    }

    /** Who the customer is, signed by the company's own site. */
    @Serdeable
    @JsonTypeName("identify")
    record Identify(String identity) implements ClientFrame {
        public Identify {
            requireNonNull(identity, "identity");
        }
    }

    @Serdeable
    @JsonTypeName("choose")
    record Choose(String ref, String option) implements ClientFrame {
        public Choose {
            requireNonNull(ref, "ref");
            requireNonNull(option, "option");
        }
    }

    @Serdeable
    @JsonTypeName("rate")
    record Rate(long seq, String vote, @Nullable String reason) implements ClientFrame {
        public Rate {
            requireNonNull(vote, "vote");
        }
    }

    @Serdeable
    @JsonTypeName("human")
    record Human(String ref) implements ClientFrame {
        public Human {
            requireNonNull(ref, "ref");
        }
    }

    @Serdeable
    @JsonTypeName("typing")
    record Typing(boolean on) implements ClientFrame {}

    @Serdeable
    @JsonTypeName("read")
    record Read(long seq) implements ClientFrame {}

    @Serdeable
    @JsonTypeName("leave")
    record Leave(String ref, String name, String contact, String message) implements ClientFrame {
        public Leave {
            requireNonNull(ref, "ref");
            requireNonNull(name, "name");
            requireNonNull(contact, "contact");
            requireNonNull(message, "message");
        }
    }

    @Serdeable
    @JsonTypeName("ping")
    record Ping() implements ClientFrame {}
}
