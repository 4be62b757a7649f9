package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.dialogue.ConversationFeed;
import io.frontdesk.chat.dialogue.Talk;
import io.frontdesk.chat.handoff.LiveSigns;
import io.frontdesk.chat.identity.VisitorGate;
import io.frontdesk.chat.identity.limit.MessageRate;
import jakarta.inject.Singleton;

/** What every visitor's line needs from the rest of the program. */
@Singleton
record Switchboard(
        VisitorGate gate,
        MessageRate rate,
        Talk talk,
        Visits visits,
        ConversationFeed feed,
        LiveSigns signs,
        StateFrames states,
        Welcomes welcomes,
        ConversationRepository conversations,
        FrameCodec codec,
        Drain drain) {
    String epoch() {
        return welcomes.epoch();
    }
}
