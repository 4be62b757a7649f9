package io.frontdesk.chat.learning;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.UtteranceSplit;

import java.util.List;

/**
 * What a language's training learns from, and the two halves of what is kept from it: one sets temperature, votes and
 * thresholds, the other alone decides whether the model serves. No text is in two of them.
 *
 * @param carved whether the halves were taken out of the texts to learn from, because the pack has no gate set
 */
public record HeldOut(List<Utterance> learn, List<Utterance> calibrate, List<Utterance> decide, boolean carved) {
    private static final double CARVED_SHARE = 0.2;
    private static final long SEED = 11;

    public HeldOut {
        learn = List.copyOf(learn);
        calibrate = List.copyOf(calibrate);
        decide = List.copyOf(decide);
    }

    /** Parts the pack's {@code gate} set, or where it has none a fifth of each label's {@code texts}. */
    public static HeldOut of(List<Utterance> texts, List<Utterance> gate) {
        boolean carved = gate.stream().allMatch(Utterance::isOutOfScope);
        UtteranceSplit parts =
                carved ? UtteranceSplit.stratified(texts, CARVED_SHARE, SEED) : new UtteranceSplit(texts, gate);
        UtteranceSplit halves = UtteranceSplit.stratified(parts.valid(), 0.5, SEED);
        return new HeldOut(parts.train(), halves.train(), halves.valid(), carved);
    }
}
