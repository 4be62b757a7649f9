package io.frontdesk.chat.insight.facts;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One conversation as it is counted. No text is empty, no time and no duration is {@link #NONE}.
 *
 * @param at when the visitor first said something
 * @param intent what it was mostly about
 * @param page where it began, without what stands behind ? or #
 * @param reason why a person was to come
 * @param resolvedAt when the bot gave its last answer before a person or the end came
 * @param personAt when first a person was asked for or came
 * @param reopenedAt when it was first taken up again after it was closed
 * @param returnedAt when the same customer first needed a person in a later conversation
 * @param waitMs from being queued to being joined by a person
 * @param csat 1 to 5, or 0
 * @param complaints questions in a bad mood
 * @param oddClock whether its turns go back in time, so that its durations are not to be trusted
 */
public record Case(
        String conversation,
        long at,
        String lang,
        String intent,
        String page,
        String agent,
        String reason,
        State state,
        long resolvedAt,
        long personAt,
        long reopenedAt,
        long returnedAt,
        long firstReplyMs,
        long waitMs,
        long resolutionMs,
        int csat,
        int complaints,
        boolean oddClock) {
    public static final long NONE = -1;

    public Case {
        requireNonNull(conversation, "conversation");
        requireNonNull(lang, "lang");
        requireNonNull(intent, "intent");
        requireNonNull(page, "page");
        requireNonNull(agent, "agent");
        requireNonNull(reason, "reason");
        requireNonNull(state, "state");
    }

    /** How it went. */
    public enum State {
        /** The bot answered and nobody asked for a person. */
        CONTAINED,
        /** A person was asked for or came. */
        HANDED_OFF,
        /** Neither. */
        UNANSWERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
