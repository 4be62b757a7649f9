package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

/** Something said earlier in the conversation. */
public record Line(Party party, String text) {
    public Line {
        requireNonNull(party, "party");
        requireNonNull(text, "text");
    }

    /** Who said it. */
    public enum Party {
        CUSTOMER,
        BOT,
        AGENT
    }
}
