package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.handoff.HandOffReason;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the bot does with a visitor's message. */
public sealed interface Decision {
    /** Answers it; {@code template} names the template that gave the words, {@code citations} the entries. */
    record Answer(
            String text, List<Citation> citations, @Nullable String template) implements Decision {
        public Answer {
            requireNonNull(text, "text");
            citations = List.copyOf(citations);
        }
    }

    /** Asks which of several things is meant. */
    record Clarify(List<Choice> choices) implements Decision {
        public Clarify {
            choices = List.copyOf(choices);
        }
    }

    /** Gives the conversation to a person; {@code preface} is said first where there is something to say. */
    record HandOff(HandOffReason reason, @Nullable String preface) implements Decision {
        public HandOff {
            requireNonNull(reason, "reason");
        }
    }

    /** Admits that it cannot help and offers a person. */
    record Fallback(Cause cause) implements Decision {
        public Fallback {
            requireNonNull(cause, "cause");
        }
    }

    /** Why there is no answer. */
    enum Cause {
        OUT_OF_SCOPE,
        UNSURE,
        TROUBLE
    }
}
