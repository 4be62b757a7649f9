package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What an agent does in a conversation. Each has a {@code ref}, and done twice is done once. */
public sealed interface DeskAction {
    String ref();

    /** Says something to the customer; only the owner may. */
    record Say(String ref, String text, List<Attachment> attachments) implements DeskAction {
        public Say {
            requireNonNull(ref, "ref");
            requireNonNull(text, "text");
            attachments = List.copyOf(attachments);
        }
    }

    /** Becomes the owner, in place of the bot or the queue; a supervisor also of another agent. */
    record Take(String ref) implements DeskAction {
        public Take {
            requireNonNull(ref, "ref");
        }
    }

    /** Gives it back to the bot. */
    record HandBack(String ref) implements DeskAction {
        public HandBack {
            requireNonNull(ref, "ref");
        }
    }

    /** Gives it to another agent at once, or to the queue of a team. */
    record Transfer(
            String ref, @Nullable AgentFace to, @Nullable String team) implements DeskAction {
        public Transfer {
            requireNonNull(ref, "ref");
            if ((to == null) == (team == null)) {
                throw new IllegalArgumentException("a transfer goes either to an agent or to a team");
            }
        }
    }

    /**
     * Puts an end to it, for now; {@code outcome} says what came of it.
     *
     * @param label the intent of the customer's last own words
     * @param verdict what the knowledge would have needed to answer
     */
    record Close(
            String ref,
            String outcome,
            @Nullable String label,
            @Nullable Verdict verdict) implements DeskAction {
        public Close {
            requireNonNull(ref, "ref");
            requireNonNull(outcome, "outcome");
        }

        public Close(String ref, String outcome) {
            this(ref, outcome, null, null);
        }
    }

    /** Opens it again, as the owner. */
    record Reopen(String ref) implements DeskAction {
        public Reopen {
            requireNonNull(ref, "ref");
        }
    }
}
