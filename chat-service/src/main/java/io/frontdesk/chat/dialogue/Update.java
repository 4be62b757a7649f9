package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Turn;

/** Something new about a conversation that somebody follows. */
public sealed interface Update {
    /** The next turn. */
    record Said(Turn turn) implements Update {
        public Said {
            requireNonNull(turn, "turn");
        }
    }

    /** The bot is writing its reply to the turn {@code replyTo}; {@code text} comes after what it has written before. */
    record Writes(long replyTo, String text) implements Update {
        public Writes {
            requireNonNull(text, "text");
        }
    }

    /** How the conversation stands now; the turns it counts have all been told. */
    record Stands(Conversation conversation) implements Update {
        public Stands {
            requireNonNull(conversation, "conversation");
        }
    }
}
