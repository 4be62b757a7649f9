package io.frontdesk.chat.dialogue.chance;

/**
 * How likely the first hit answers, and what is needed.
 *
 * @param probability within 0 to 1
 * @param answer the least probability to answer with
 * @param clarify the least probability to ask back with
 */
public record Chance(double probability, double answer, double clarify) {
    /** Where nothing was found. */
    public static final Chance NONE = new Chance(0, 1, 1);

    public static Chance of(ChanceModel model, Observation seen) {
        return new Chance(model.of(seen), model.answer(), model.clarify());
    }

    public boolean isEnough() {
        return probability >= answer;
    }

    public boolean isWorthAsking() {
        return probability >= clarify;
    }
}
