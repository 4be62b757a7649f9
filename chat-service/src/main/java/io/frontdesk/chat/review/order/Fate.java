package io.frontdesk.chat.review.order;

import java.util.Locale;

/**
 * What became of a visitor's question, and what that costs the company in relation to the worst. The figures are judgements,
 * in the order of what is at stake: who was told something wrong trusts the next answer less, who had to wait for a person cost
 * that person's minutes, who was asked back lost one message. That labels are worth more where mistakes cost more is from
 * Elkan, "The foundations of cost-sensitive learning" (IJCAI 2001).
 */
public enum Fate {
    /** An answer that the visitor said did not help. */
    NOT_HELPFUL(1.0),
    /** Asked nearly the same again after the reply. */
    REASKED(0.9),
    /** A person had to answer. */
    HAND_OFF(0.8),
    /** The bot said that it does not know. */
    FALLBACK(0.6),
    /** The bot asked back, and none of its choices was it. */
    DECLINED(0.6),
    /** The bot asked back. */
    CLARIFY(0.4),
    /** Nothing speaks against the answer. */
    ANSWERED(0.2);

    private final double cost;

    Fate(double cost) {
        this.cost = cost;
    }

    /** Within 0 to 1. */
    public double cost() {
        return cost;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Fate ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the knowledge had no answer to it. */
    public boolean isUnanswered() {
        return switch (this) {
            case NOT_HELPFUL, REASKED, HAND_OFF, FALLBACK, DECLINED -> true;
            case CLARIFY, ANSWERED -> false;
        };
    }
}
