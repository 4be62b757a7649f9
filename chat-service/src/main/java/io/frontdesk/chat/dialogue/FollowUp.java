package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.BotReply;

/** Adds to a reply what the customer may want to say next. */
interface FollowUp {
    FollowUp NONE = (reply, history, lang) -> reply;

    /** The same reply, with what comes next where enough is known of it. */
    BotReply after(BotReply reply, History history, String lang);
}
