package io.frontdesk.chat.socket;

import io.frontdesk.chat.answer.Pack;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.dialogue.Talk;
import io.frontdesk.chat.dialogue.TurnFeed;
import io.frontdesk.chat.identity.VisitorGate;
import jakarta.inject.Singleton;

/** What every visitor's line needs from the rest of the program. */
@Singleton
record Switchboard(
        VisitorGate gate,
        Talk talk,
        TurnFeed feed,
        Pack pack,
        ConversationRepository conversations,
        FrameCodec codec,
        FreshTickets fresh) {
    String epoch() {
        return conversations.epoch();
    }
}
