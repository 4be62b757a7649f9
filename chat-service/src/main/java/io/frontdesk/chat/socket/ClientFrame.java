package io.frontdesk.chat.socket;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

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
            @Nullable String page)
            implements ClientFrame {}

    @Serdeable
    @JsonTypeName("say")
    record Say(String ref, String text) implements ClientFrame {
        public Say {
            requireNonNull(ref, "ref");
            requireNonNull(text, "text");
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
