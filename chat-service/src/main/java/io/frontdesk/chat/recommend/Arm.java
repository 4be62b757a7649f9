package io.frontdesk.chat.recommend;

import io.frontdesk.chat.conversation.ConversationId;

import java.util.Locale;
import java.util.Optional;

/**
 * What a conversation is offered: what was learnt, or to compare what is asked most. The option on a button says it, so that
 * whoever presses the button tells it again; {@code next:} begins all such options.
 */
public enum Arm {
    LEARNED,
    POPULAR;

    public static final String PREFIX = "next:";

    private static final int PARTS = 10_000;

    /** Always the same for one conversation; {@code popularShare} of all get the popular ones. */
    static Arm of(ConversationId id, double popularShare) {
        int part = Math.floorMod(id.toString().hashCode() * 31, PARTS);
        return part < popularShare * PARTS ? POPULAR : LEARNED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a button for {@code entry} sends. */
    public String option(String entry) {
        return PREFIX + code() + ":" + entry;
    }

    /** Which of them {@code option} is of. */
    public static Optional<Arm> of(String option) {
        for (Arm arm : values()) {
            if (option.startsWith(PREFIX + arm.code() + ":")) {
                return Optional.of(arm);
            }
        }
        return Optional.empty();
    }

    /** The entry that {@code option} is for. */
    public static String entry(String option) {
        return option.substring(option.indexOf(':', PREFIX.length()) + 1);
    }
}
