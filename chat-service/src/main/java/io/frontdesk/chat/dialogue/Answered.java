package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Handover;
import org.jspecify.annotations.Nullable;

/** What the bot says, and where it gives the conversation away, into which queue. */
record Answered(BotReply reply, @Nullable Handover handover) {
    Answered {
        requireNonNull(reply, "reply");
    }

    static Answered only(BotReply reply) {
        return new Answered(reply, null);
    }

    Answered with(BotReply replacement) {
        return new Answered(replacement, handover);
    }
}
