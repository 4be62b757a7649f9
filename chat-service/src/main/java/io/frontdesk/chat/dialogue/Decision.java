package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.conversation.Part;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.handoff.HandOffReason;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the bot does with a visitor's message. */
public sealed interface Decision {
    /**
     * Answers it.
     *
     * @param citations the entries it is taken from
     * @param template the template that gave the words
     * @param parts what is shown besides the words
     * @param choices what the visitor may say next
     */
    record Answer(
            String text, List<Citation> citations, @Nullable String template, List<Part> parts, List<Choice> choices)
            implements Decision {
        public Answer {
            requireNonNull(text, "text");
            citations = List.copyOf(citations);
            parts = List.copyOf(parts);
            choices = List.copyOf(choices);
        }

        public Answer(String text, List<Citation> citations, @Nullable String template) {
            this(text, citations, template, List.of(), List.of());
        }
    }

    /** Asks for something that it needs to know first. */
    record Ask(String text, List<Choice> choices) implements Decision {
        public Ask {
            requireNonNull(text, "text");
            choices = List.copyOf(choices);
        }
    }

    /** Has to ask the connector {@code connector} first; {@code usual} is what it would do without. */
    record LookUp(String connector, SlotState known, Decision usual) implements Decision {
        public LookUp {
            requireNonNull(connector, "connector");
            requireNonNull(known, "known");
            requireNonNull(usual, "usual");
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
