package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.dialogue.DialogueService.Considered;
import io.frontdesk.retrieval.FaqQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the bot would have said to one message.
 *
 * @param connector the system that would have been asked, and was not
 * @param openToModel whether a language model would have been asked, and was not
 */
public record Rehearsed(
        BotReply reply, Gist gist, @Nullable String connector, boolean openToModel, Considered considered) {
    public Rehearsed {
        requireNonNull(reply, "reply");
        requireNonNull(gist, "gist");
        requireNonNull(considered, "considered");
    }

    /** What was searched for; nothing where the words alone decided. */
    public @Nullable FaqQuery query() {
        return considered.query();
    }
}
