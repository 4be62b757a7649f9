package io.frontdesk.chat.answer;

import java.util.Locale;

/** A sentence the bot says of its own accord. */
public enum Phrase {
    CLARIFY,
    FALLBACK,
    FALLBACK_OUT_OF_SCOPE,
    HAND_OFF,
    HAND_OFF_TROUBLE,
    HAND_OFF_ANGER,
    HAND_OFF_QUEUE,
    HAND_OFF_QUEUE_TROUBLE,
    HAND_OFF_QUEUE_ANGER,
    NOTICE_QUEUED,
    NOTICE_JOINED,
    NOTICE_LEFT,
    NOTICE_TRANSFERRED,
    NOTICE_TRANSFERRED_TEAM,
    NOTICE_RETURNED,
    NOTICE_REQUEUED,
    NOTICE_CLOSED,
    NOTICE_ENDED,
    NOTICE_REOPENED,
    NOTICE_AWAY,
    LEFT,
    FILES_ALONE,
    TRANSCRIPT_TITLE,
    TRANSCRIPT_YOU,
    TRANSCRIPT_BOT,
    TRANSCRIPT_NOTICE,
    TRANSCRIPT_FILE,
    PERSON_OPTION,
    PERSON_BUTTON;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
