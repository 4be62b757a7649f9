package io.frontdesk.chat.learning.rollout;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.learning.gate.Verdict;
import io.frontdesk.intent.baseline.NearestExamples;

import java.time.Instant;

/**
 * One candidate on its way.
 *
 * @param champion what served when it began; empty where nothing did
 * @param share what part of the conversations it serves, from 0 to 1
 * @param reason why it is in its state, as a code
 * @param stepAt since when
 * @param revision counts its states, by which of two who change it at once one is told
 */
record Rollout(
        String id,
        String lang,
        String version,
        String champion,
        RolloutState state,
        double share,
        String reason,
        String changedBy,
        Instant beganAt,
        Instant stepAt,
        long revision,
        Verdict verdict) {

    Rollout {
        requireNonNull(id, "id");
        requireNonNull(lang, "lang");
        requireNonNull(version, "version");
        requireNonNull(champion, "champion");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
        requireNonNull(changedBy, "changedBy");
        requireNonNull(beganAt, "beganAt");
        requireNonNull(stepAt, "stepAt");
        requireNonNull(verdict, "verdict");
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be within 0 to 1, got " + share);
        }
    }

    /** Whether what served when it began was no fine-tuned model. */
    boolean isFirst() {
        return isUntrained(champion);
    }

    /**
     * Whether {@code serving} is what the candidate was compared with. Nearest examples are made anew at each start, and the
     * gate of a pack without gold makes its own that have not seen what decides: one stands for another.
     */
    boolean isComparedWith(String serving) {
        return serving.equals(champion) || (isFirst() && isUntrained(serving));
    }

    static boolean isUntrained(String version) {
        return version.isEmpty() || NearestExamples.isVersion(version);
    }

    /** What should serve all, once it is over. */
    String settled() {
        return state == RolloutState.ALL ? version : champion;
    }

    /** Whether it serves {@code talk}: always the same, and whom it serves at a small share it serves at a larger one. */
    boolean serves(ConversationId talk) {
        return state == RolloutState.SHARE && place(talk) < share;
    }

    /** Where between 0 and 1 a conversation lies; elsewhere for each rollout, so that nobody is always the first. */
    private double place(ConversationId talk) {
        long hash = talk.value().getMostSignificantBits() * 0x9e3779b97f4a7c15L
                ^ talk.value().getLeastSignificantBits()
                ^ (long) id.hashCode() << 17;
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return (hash >>> 11) * 0x1.0p-53;
    }
}
