package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.answer.generated.AnswerRequest;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Handover;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says, and where it gives the conversation away, into which queue.
 *
 * @param request what a language model may say instead, absent where nothing is left to it
 */
record Answered(
        BotReply reply,
        @Nullable Handover handover,
        @Nullable AnswerRequest request) {
    Answered {
        requireNonNull(reply, "reply");
    }

    static Answered only(BotReply reply) {
        return new Answered(reply, null, null);
    }

    Answered with(BotReply replacement) {
        return new Answered(replacement, handover, request);
    }

    /** The same, where {@code open} is left to a language model. */
    Answered openTo(@Nullable AnswerRequest open) {
        return new Answered(reply, handover, open);
    }
}
